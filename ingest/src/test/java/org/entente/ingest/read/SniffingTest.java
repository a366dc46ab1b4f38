package org.entente.ingest.read;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SniffingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.xml|<?xml version='1.0'?><!-- x --><newsItem guid='1'/>|NEWSML_G2",
                "a|<n:newsMessage xmlns:n='x'/>|NEWSML_G2",
                "a.xml|<catalog xmlns='http://iptc.org/std/nar/2006-10-01/'/>|NEWSML_G2",
                "a.xml|<!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf/>|NITF",
                "a|<!DOCTYPE rss [<!ENTITY x 'y'>]><rss/>|RSS",
                "a|<rdf:RDF/>|RSS",
                "a.atom|<feed/>|RSS",
                "a.xml|<opml/>|RSS",
                "a|<?xml version='1.0'?><kml/>|RSS",
                "a|<b>Ferry late</b>, it said.|TEXT",
                "a|Ferry late|TEXT",
                "a.txt|{\"text\":\"x\"}|TEXT",
                "a.jsonl|<rss/>|JSONL",
                "a.json|{\"text\":\"x\"}|JSONL",
                "a|{\"uri\":\"x\",\"text\":\"y\"}|JSONL",
                "a|{\"title\":\"x\"}|JSONL",
                "a|{\"uri\":\"urn:x\",\"headline\":\"cut o|NINJS",
                "a.json|{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}|RSS",
                "a.xml.gz|<nitf/>|NITF"
            })
    void shouldTellTheFormatByNameAndBeginning(String name, String beginning, Format format) {
        assertThat(Sniffing.format(name, beginning.getBytes(UTF_8))).isEqualTo(format);
    }

    @Test
    void shouldReadNamesOfElementsInWiderCharsetsToo() {
        assertThat(Sniffing.format("a", "<?xml version='1.0'?><nitf/>".getBytes(UTF_16)))
                .isEqualTo(Format.NITF);
    }
}
