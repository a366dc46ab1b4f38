package org.entente.aggregate.peer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.aggregate.view.KeyRange;
import org.jspecify.annotations.Nullable;

/**
 * A question for rows that the asked instance keeps itself.
 *
 * @param table the table's name
 * @param parts which of its partitions
 * @param ofCopies whether a copy that may be behind will do
 * @param ranges which keys
 */
public record RowQuestion(String table, List<Integer> parts, boolean ofCopies, List<KeyRange> ranges) {

    /** The longest question that is answered, in bytes. */
    public static final int MOST_BYTES = 32 * 1024 * 1024;

    private static final int NONE = -1;

    /** Far below what is answered: also what asks, and what is asked, are to hold little of it at a time. */
    private static final int SLICE_BYTES = 8 * 1024 * 1024;

    /** The same question as several, in its order, none of which is too long to be answered. */
    List<RowQuestion> slices() {
        List<RowQuestion> slices = new ArrayList<>();
        int begin = 0;
        long bytes = 0;
        for (int i = 0; i < ranges.size(); i++) {
            long more = bytes(ranges.get(i));
            if (i > begin && bytes + more > SLICE_BYTES) {
                slices.add(new RowQuestion(table, parts, ofCopies, ranges.subList(begin, i)));
                begin = i;
                bytes = 0;
            }
            bytes += more;
        }
        slices.add(new RowQuestion(table, parts, ofCopies, ranges.subList(begin, ranges.size())));
        return slices;
    }

    private static long bytes(KeyRange range) {
        return 1 + bytes(range.from()) + (range.only() == null ? bytes(range.to()) : 0);
    }

    private static long bytes(@Nullable String text) {
        return (long) Integer.BYTES + (text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length);
    }

    /** The form that {@link #parse} reads. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, table);
            out.writeInt(parts.size());
            for (int part : parts) {
                out.writeInt(part);
            }
            out.writeBoolean(ofCopies);
            out.writeInt(ranges.size());
            for (KeyRange range : ranges) {
                String only = range.only();
                out.writeBoolean(only != null);
                text(out, range.from());
                if (only == null) {
                    text(out, range.to());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException if it is no question */
    public static RowQuestion parse(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String table = String.valueOf(text(in));
            List<Integer> parts = new ArrayList<>();
            for (int n = in.readInt(); n > 0; n--) {
                parts.add(in.readInt());
            }
            boolean ofCopies = in.readBoolean();
            List<KeyRange> ranges = new ArrayList<>();
            for (int n = in.readInt(); n > 0; n--) {
                boolean isOne = in.readBoolean();
                String from = text(in);
                ranges.add(new KeyRange(from, isOne ? from : text(in)));
            }
            return new RowQuestion(table, parts, ofCopies, ranges);
        } catch (IOException e) {
            throw new IllegalArgumentException("the question for rows is cut off or was never one", e);
        }
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(NONE);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length == NONE) {
            return null;
        }
        byte[] utf8 = in.readNBytes(Math.max(0, length));
        if (utf8.length != length) {
            throw new IOException("cut off");
        }
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
