package org.entente.local.table;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A table with a heading and a line for each row; a text that is too long for its column is cut with an ellipsis. Immutable.
 *
 * @param <T> what a row shows
 */
public final class TextTable<T> {

    private static final int WIDEST_COLUMN = 64;

    private final List<ColumnData<T>> columns;

    private TextTable(List<ColumnData<T>> columns) {
        this.columns = List.copyOf(columns);
    }

    /** A table without columns, to which they are added. */
    public static <T> TextTable<T> of(Class<T> row) {
        return new TextTable<>(List.of());
    }

    /** The table with one more column, its cells on the left. */
    public TextTable<T> text(String heading, Function<T, String> cell) {
        return with(heading, HorizontalAlign.LEFT, cell);
    }

    /** The table with one more column, its cells on the right. */
    public TextTable<T> number(String heading, Function<T, String> cell) {
        return with(heading, HorizontalAlign.RIGHT, cell);
    }

    private TextTable<T> with(String heading, HorizontalAlign align, Function<T, String> cell) {
        List<ColumnData<T>> all = new ArrayList<>(columns);
        all.add(new Column()
                .header(heading)
                .headerAlign(align)
                .dataAlign(align)
                .maxWidth(WIDEST_COLUMN, OverflowBehaviour.ELLIPSIS_RIGHT)
                .with(cell));
        return new TextTable<>(all);
    }

    /** The lines of the table, without a line end after the last. */
    public String render(Collection<T> rows) {
        String lines = AsciiTable.builder()
                .border(AsciiTable.NO_BORDERS)
                .lineSeparator("\n")
                .data(rows, columns)
                .asString();
        return lines.lines()
                .map(String::stripTrailing)
                .reduce((one, two) -> one + '\n' + two)
                .orElse("");
    }
}
