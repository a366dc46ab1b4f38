package org.entente.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of addresses, such as {@code 10.0.0.0/8}.
 *
 * @param bits how many first bits its addresses share
 */
record AddressBlock(InetAddress first, int bits) {

    private static final Pattern NOTATION = Pattern.compile("([0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:/(\\d{1,3}))?");

    /** One address is a block too; empty where the text is neither, such as a host's name. */
    static Optional<AddressBlock> of(String text) {
        Matcher parts = NOTATION.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            InetAddress first = InetAddress.getByName(parts.group(1)); // a literal: nobody is asked
            int length = first.getAddress().length * 8;
            int bits = parts.group(2) == null ? length : Integer.parseInt(parts.group(2));
            return bits > length ? Optional.empty() : Optional.of(new AddressBlock(first, bits));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
