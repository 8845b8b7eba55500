package dev.accesscontrol.credentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.passay.DefaultPasswordValidator;
import org.passay.PasswordData;
import org.passay.RuleResultDetail;
import org.passay.data.EnglishCharacterData;
import org.passay.dictionary.WordListDictionary;
import org.passay.rule.CharacterCharacteristicsRule;
import org.passay.rule.CharacterRule;
import org.passay.rule.DictionaryRule;
import org.passay.rule.LengthRule;
import org.passay.rule.MatchBehavior;
import org.passay.rule.Rule;
import org.passay.rule.UsernameRule;

/** Tells every rule of a policy that a password breaks, not only the first. */
class PolicyCheck {

    private static final CharacterRule UPPER = new CharacterRule(EnglishCharacterData.UpperCase);
    private static final CharacterRule LOWER = new CharacterRule(EnglishCharacterData.LowerCase);
    private static final CharacterRule DIGIT = new CharacterRule(EnglishCharacterData.Digit);
    private static final CharacterRule SYMBOL = new CharacterRule(EnglishCharacterData.Special);
    private static final Rule THREE_KINDS =
            new CharacterCharacteristicsRule(true, false, 3, UPPER, LOWER, DIGIT, SYMBOL);
    private static final Rule USERNAME = new UsernameRule(false, true, MatchBehavior.Contains);
    private static final Rule COMMON =
            new DictionaryRule(new WordListDictionary(CommonPasswords.list()));

    /** Passay's codes, and the last part of our message keys. */
    private static final Map<String, String> NAMES =
            Map.of(
                    LengthRule.ERROR_CODE_MIN,
                    "too-short",
                    LengthRule.ERROR_CODE_MAX,
                    "too-long",
                    EnglishCharacterData.UpperCase.getErrorCode(),
                    "upper-case",
                    EnglishCharacterData.LowerCase.getErrorCode(),
                    "lower-case",
                    EnglishCharacterData.Digit.getErrorCode(),
                    "digit",
                    EnglishCharacterData.Special.getErrorCode(),
                    "symbol",
                    CharacterCharacteristicsRule.ERROR_CODE,
                    "three-kinds",
                    UsernameRule.ERROR_CODE,
                    "username",
                    DictionaryRule.ERROR_CODE,
                    "common");

    private final PasswordPolicy policy;
    private final DefaultPasswordValidator validator;

    PolicyCheck(PasswordPolicy policy) {
        this.policy = policy;
        var rules = new ArrayList<Rule>();
        rules.add(new LengthRule(policy.minimumLength(), PasswordPolicy.MAXIMUM_LENGTH));
        rules.addAll(rulesOf(policy.level()));
        rules.add(COMMON);
        this.validator = new DefaultPasswordValidator(rules);
    }

    private static List<Rule> rulesOf(PolicyLevel level) {
        return switch (level) {
            case NO_RESTRICTION -> List.of();
            case UPPER_LOWER_DIGITS -> List.of(UPPER, LOWER, DIGIT);
            case UPPER_LOWER_DIGITS_SYMBOLS -> List.of(UPPER, LOWER, DIGIT, SYMBOL);
            case THREE_KINDS -> List.of(THREE_KINDS);
            case THREE_KINDS_WITHOUT_USERNAME -> List.of(THREE_KINDS, USERNAME);
        };
    }

    List<PolicyViolation> violations(String username, PlainPassword password) {
        if (password.isTooLong()) {
            return List.of(PolicyViolation.of("too-long", PasswordPolicy.MAXIMUM_LENGTH));
        }
        return validator.validate(new PasswordData(username, password.text())).getDetails().stream()
                .map(this::violation)
                .toList();
    }

    private PolicyViolation violation(RuleResultDetail detail) {
        var name = NAMES.get(detail.getErrorCode());
        if (name == null) {
            throw new IllegalStateException("no words for " + detail.getErrorCode());
        }
        return switch (name) {
            case "too-short" -> PolicyViolation.of(name, policy.minimumLength());
            case "too-long" -> PolicyViolation.of(name, PasswordPolicy.MAXIMUM_LENGTH);
            default -> PolicyViolation.of(name);
        };
    }
}
