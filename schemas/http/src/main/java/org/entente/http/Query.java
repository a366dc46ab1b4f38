package org.entente.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters behind the question mark of a request, read strictly: nothing that cannot be decoded is passed over. */
final class Query {

    private Query() {}

    /**
     * The values of each name, in the order given.
     *
     * @param query as the request has it; null for none
     * @throws ProblemException 400 by the name of the parameter that is escaped by halves, or is no UTF-8
     */
    static Map<String, List<String>> parse(@Nullable String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (query == null) {
            return parameters;
        }
        for (String each : query.split("&")) {
            if (!each.isEmpty()) {
                int equals = each.indexOf('=');
                String raw = equals < 0 ? each : each.substring(0, equals);
                String name = decoded(raw, raw);
                String value = equals < 0 ? "" : decoded(name, each.substring(equals + 1));
                parameters.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            }
        }
        return parameters;
    }

    private static String decoded(String name, String escaped) {
        byte[] bytes = escaped.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                decoded.write(bytes[i] == '+' ? ' ' : bytes[i]);
            } else if (i + 2 < bytes.length
                    && HexFormat.isHexDigit(bytes[i + 1])
                    && HexFormat.isHexDigit(bytes[i + 2])) {
                decoded.write(HexFormat.fromHexDigit(bytes[i + 1]) << 4 | HexFormat.fromHexDigit(bytes[i + 2]));
                i += 2;
            } else {
                throw Request.bad(name, name + " is not readable: behind each % two hexadecimal digits must stand");
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(decoded.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Request.bad(name, name + " is not readable: what is escaped with % must be UTF-8");
        }
    }
}
