package org.entente.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressesTest {

    private final Addresses strict = new Addresses(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.251",
                "239.1.1.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "2002:7f00:1::",
                "2002:c0a8:101::",
                "64:ff9b::10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "2001:0:7f00:1::1",
                "::127.0.0.1",
                "2001:db8::1",
                "fec0::1",
                "100::1"
            })
    void shouldForbidWhatLeadsInside(String address) throws Exception {
        assertThat(strict.isAllowed("a.example", InetAddress.getAllByName(address)[0]))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "93.184.216.34",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "2606:4700::1111",
                "2a00:1450:4001::1",
                "64:ff9b::1.1.1.1"
            })
    void shouldAllowWhatIsPublic(String address) throws Exception {
        assertThat(strict.isAllowed("a.example", InetAddress.getAllByName(address)[0]))
                .isTrue();
    }

    @Test
    void shouldAllowWhatIsNamed() throws Exception {
        Addresses named = new Addresses(List.of("intranet.example", "10.1.0.0/16", "::1"));

        assertThat(named.isAllowed("Intranet.example", InetAddress.getAllByName("192.168.0.1")[0]))
                .isTrue();
        assertThat(named.isAllowed("other.example", InetAddress.getAllByName("192.168.0.1")[0]))
                .isFalse();
        assertThat(named.isAllowed("other.example", InetAddress.getAllByName("10.1.255.1")[0]))
                .isTrue();
        assertThat(named.isAllowed("other.example", InetAddress.getAllByName("10.2.0.1")[0]))
                .isFalse();
        assertThat(named.isAllowed("other.example", InetAddress.getAllByName("::1")[0]))
                .isTrue();
    }
}
