package dev.accesscontrol.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "=1|'=1",
                "＝1|'＝1",
                "＋1|'＋1",
                "－1|'－1",
                "＠A|'＠A",
                "a;=1|a;'=1",
                "a;＝1|a;'＝1",
                "\"a\t+1\"|\"a\t'+1\"",
                "a;b|a;b",
                "a=1|a=1"
            })
    void putAnApostropheWhereASpreadsheetWouldBeginAFormula(String cell, String neutral) {
        assertThat(Formulas.neutralise(cell)).isEqualTo(neutral);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "=1",
                "'=1",
                "''=1",
                "'",
                "\t=1",
                "＝1",
                "a;=1",
                "a;'=1",
                "a;''=1",
                ";;=1",
                "a;\t'＠",
                "x;'t Hooft",
                "'t Hooft",
                ";'",
                "=;=;="
            })
    void giveBackExactlyWhatWasThere(String cell) {
        assertThat(Formulas.restore(Formulas.neutralise(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'t Hooft", "x;'t Hooft", "a'=1"})
    void leaveTheApostrophesThatPeopleType(String cell) {
        assertThat(Formulas.restore(cell)).isEqualTo(cell);
    }
}
