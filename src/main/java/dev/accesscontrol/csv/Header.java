package dev.accesscontrol.csv;

import dev.accesscontrol.csv.CsvProblem.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The first line of a file: which column is which, in any order, found by name ignoring case. */
record Header(List<CsvColumn> columns, List<CsvProblem> problems) {

    static Header match(long line, String[] cells, List<CsvColumn> known) {
        var unseen = new TreeMap<String, CsvColumn>(String.CASE_INSENSITIVE_ORDER);
        known.forEach(column -> unseen.put(column.header(), column));
        var names = new TreeMap<>(unseen).keySet();
        var columns = new ArrayList<CsvColumn>();
        var problems = new ArrayList<CsvProblem>();
        for (var cell : cells) {
            var name = cell.strip();
            var column = unseen.remove(name);
            if (column != null) {
                columns.add(column);
            } else {
                var code = names.contains(name) ? Code.DUPLICATE_HEADER : Code.UNKNOWN_HEADER;
                problems.add(new CsvProblem(line, name, code, List.of(name)));
            }
        }
        unseen.values().stream()
                .filter(CsvColumn::required)
                .map(CsvColumn::header)
                .map(name -> new CsvProblem(line, name, Code.MISSING_HEADER, List.of(name)))
                .forEach(problems::add);
        return new Header(columns, problems);
    }

    /** What a report calls the cell with this number. */
    String name(int cell) {
        if (cell == 0) {
            return "";
        }
        return cell <= columns.size() ? columns.get(cell - 1).header() : String.valueOf(cell);
    }

    CsvLine read(long line, String[] cells) {
        if (cells.length != columns.size()) {
            var code = cells.length > columns.size() ? Code.TOO_MANY_CELLS : Code.TOO_FEW_CELLS;
            var counts = List.of(String.valueOf(columns.size()), String.valueOf(cells.length));
            return new CsvProblem(line, "", code, counts);
        }
        Map<String, String> row = LinkedHashMap.newLinkedHashMap(cells.length);
        for (int i = 0; i < cells.length; i++) {
            row.put(columns.get(i).header(), columns.get(i).read(cells[i]));
        }
        return new CsvRow(line, row);
    }
}
