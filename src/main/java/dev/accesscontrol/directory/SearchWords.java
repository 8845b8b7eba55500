package dev.accesscontrol.directory;

import java.util.List;

/** The words of the search box as a condition: every one has to be found somewhere. */
record SearchWords(List<String> patterns) {

    static SearchWords of(String typed) {
        return new SearchWords(SearchText.patterns(typed));
    }

    void into(UserConditions conditions) {
        for (int i = 0; i < patterns.size(); i++) {
            conditions.add(
                    "(search_text like :word%1$d escape '!' or username_key like :word%1$d escape '!')"
                            .formatted(i),
                    "word" + i,
                    patterns.get(i));
        }
    }
}
