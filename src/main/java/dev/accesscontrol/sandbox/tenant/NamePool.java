package dev.accesscontrol.sandbox.tenant;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Full names in an order that looks random; each number has a local part of its own and the way
 * back from the local part to the number is as short.
 */
final class NamePool {

    private static final Pattern LOCAL = Pattern.compile("([a-z]+)\\.([a-z]+)(\\d*)");

    /** How a name is shown, and its form in an address. */
    record Part(String shown, String latin) {

        /** {@code 佐藤 sato}, or only a name that is latin but for its accents. */
        static Part parse(String text) {
            String[] both = text.split(" ");
            return both.length > 1 ? new Part(both[0], both[1]) : new Part(text, plain(text));
        }

        private static String plain(String text) {
            String open = text.replace("ß", "ss").replace("ø", "o").replace("ł", "l");
            return Normalizer.normalize(open, Normalizer.Form.NFD)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z]", "");
        }
    }

    record FullName(Part given, Part family, String local) {}

    private final List<Part> given;
    private final List<Part> family;
    private final Map<String, Integer> givenIndex;
    private final Map<String, Integer> familyIndex;
    private final int combinations;
    private final long step;
    private final long stepBack;

    NamePool(List<String> given, List<String> family) {
        this.given = given.stream().map(Part::parse).toList();
        this.family = family.stream().map(Part::parse).toList();
        this.givenIndex = index(this.given);
        this.familyIndex = index(this.family);
        this.combinations = given.size() * family.size();
        BigInteger size = BigInteger.valueOf(combinations);
        this.step = coprimeNear((long) (combinations * 0.618), size);
        this.stepBack = BigInteger.valueOf(step).modInverse(size).longValueExact();
    }

    FullName at(int number) {
        int combination = (int) (number % combinations * step % combinations);
        int round = number / combinations;
        Part first = given.get(combination % given.size());
        Part last = family.get(combination / given.size());
        String local = first.latin() + "." + last.latin() + (round == 0 ? "" : round + 1);
        return new FullName(first, last, local);
    }

    /** The number whose name has this local part. */
    OptionalInt numberOf(String local) {
        Matcher parts = LOCAL.matcher(local.toLowerCase(Locale.ROOT));
        if (!parts.matches() || parts.group(3).length() > 4) {
            return OptionalInt.empty();
        }
        Integer first = givenIndex.get(parts.group(1));
        Integer last = familyIndex.get(parts.group(2));
        if (first == null || last == null) {
            return OptionalInt.empty();
        }
        int round = parts.group(3).isEmpty() ? 0 : Integer.parseInt(parts.group(3)) - 1;
        long combination = (long) last * given.size() + first;
        int number = round * combinations + (int) (combination * stepBack % combinations);
        return at(number).local().equalsIgnoreCase(local)
                ? OptionalInt.of(number)
                : OptionalInt.empty();
    }

    private static Map<String, Integer> index(List<Part> parts) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            if (index.put(parts.get(i).latin(), i) != null) {
                throw new IllegalArgumentException("Twice in the list: " + parts.get(i));
            }
        }
        return index;
    }

    private static long coprimeNear(long start, BigInteger size) {
        long candidate = Math.max(start, 1);
        while (!BigInteger.valueOf(candidate).gcd(size).equals(BigInteger.ONE)) {
            candidate++;
        }
        return candidate;
    }
}
