package dev.accesscontrol.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words of the search box as a condition: every one has to be found somewhere. */
record SearchWords(List<String> patterns) {

    static SearchWords of(String typed) {
        return new SearchWords(SearchText.patterns(typed));
    }

    void into(UserConditions conditions) {
        for (int i = 0; i < patterns.size(); i++) {
            conditions.add(contains(i), "word" + i, patterns.get(i));
        }
    }

    String sql() {
        return patterns.isEmpty()
                ? "true"
                : IntStream.range(0, patterns.size())
                        .mapToObj(SearchWords::contains)
                        .collect(Collectors.joining(" and "));
    }

    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        for (int i = 0; i < patterns.size(); i++) {
            parameters.put("word" + i, patterns.get(i));
        }
        return parameters;
    }

    private static String contains(int word) {
        return "search_text like :word" + word + " escape '!'";
    }
}
