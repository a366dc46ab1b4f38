package org.entente.ingest.bench;

import java.nio.charset.StandardCharsets;

/** Wire documents of one made-up story each, as an agency sends them. */
final class BenchWires {

    private static final String[] PARAGRAPHS = {
        "GENEVA (Wire) - The ministers of both countries met on %d June and spoke for three hours about grain, gas and the border.",
        "No date was set for round %d of the talks, a spokeswoman said; both sides \u201cwant to go on\u201d, and the mediators will stay in town.",
        "Four people who know the draft said that its %d pages name the crossings to be opened first, but not who is to guard them.",
        "Traders in Zürich had hoped for more: wheat was dearer by %d per cent at noon, and what had been bought in spring was sold again."
    };

    private BenchWires() {}

    static byte[] newsmlG2(int paragraphs) {
        return bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:wire.example:20260619:talks" version="3"
                  standard="NewsML-G2" standardversion="2.29" conformance="power" xml:lang="en">
                  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_35.xml"/>
                  <rightsInfo><copyrightHolder literal="Wire"/><usageTerms>For subscribers.</usageTerms></rightsInfo>
                  <itemMeta>
                    <itemClass qcode="ninat:text"/>
                    <provider literal="Wire"><name>The Wire</name></provider>
                    <versionCreated>2026-06-19T11:20:30Z</versionCreated>
                    <firstCreated>2026-06-19T10:20:30Z</firstCreated>
                    <pubStatus qcode="stat:usable"/>
                    <title>Talks on grain</title>
                    <edNote>Adds traders in the fourth paragraph</edNote>
                    <signal qcode="sig:update"/>
                  </itemMeta>
                  <contentMeta>
                    <urgency>3</urgency>
                    <contentCreated>2026-06-19T10:20:30Z</contentCreated>
                    <located qcode="geo:2660646"><name>Geneva</name></located>
                    <creator literal="AW"><name>A. Writer</name></creator>
                    <language tag="en"/>
                    <subject qcode="medtop:11000000"><name xml:lang="en">politics</name></subject>
                    <subject qcode="medtop:04000000"><name xml:lang="en">economy</name></subject>
                    <slugline>GRAIN-TALKS</slugline>
                    <headline>Ministers meet on grain, set no date for more</headline>
                  </contentMeta>
                  <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
                  <head><title>Talks</title></head><body>
                """, story("<p>", "</p>\n", paragraphs), "</body></html></inlineXML></contentSet></newsItem>");
    }

    /** @param doctype what stands between the declaration and the root */
    static byte[] nitf(String doctype, int paragraphs) {
        return bytes(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + doctype + """
                <nitf version="-//IPTC//DTD NITF 3.5//EN">
                  <head><title>Talks on grain</title>
                    <docdata management-status="usable"><doc-id id-string="wire-20260619-talks" regsrc="wire.example"/><urgency ed-urg="3"/>
                    <date.issue norm="20260619T102030Z"/><du-key key="talks" version="3"/><doc.copyright holder="Wire" year="2026"/>
                    <key-list><keyword key="grain"/><keyword key="talks"/></key-list></docdata>
                    <pubdata type="print" name="The Wire" date.publication="20260619T102030Z"/></head>
                  <body><body.head><hedline><hl1>Ministers meet on grain, set no date for more</hl1></hedline>
                    <byline>By A. Writer</byline><distributor>The Wire</distributor></body.head><body.content>
                """,
                story("<p>", "</p>\n", paragraphs),
                "</body.content><body.end/></body></nitf>");
    }

    static byte[] ninjs(int paragraphs) {
        return bytes("""
                {"uri":"http://wire.example/20260619/talks","type":"text","version":"3","versioncreated":"2026-06-19T11:20:30Z",
                "firstcreated":"2026-06-19T10:20:30Z","pubstatus":"usable","urgency":3,"language":"en",
                "headline":"Ministers meet on grain, set no date for more","byline":"A. Writer","copyrightholder":"Wire",
                "subject":[{"code":"medtop:11000000","name":"politics"},{"code":"medtop:04000000","name":"economy"}],
                "place":[{"name":"Geneva"}],"infosource":[{"name":"The Wire"}],"ednote":"Adds traders in the fourth paragraph",
                "body_text":\"""", story("", "\\n\\n", paragraphs), "\"}");
    }

    private static String story(String before, String after, int paragraphs) {
        StringBuilder story = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) {
            story.append(before)
                    .append(PARAGRAPHS[i % PARAGRAPHS.length].formatted(i + 1))
                    .append(after);
        }
        return story.toString();
    }

    private static byte[] bytes(String head, String story, String end) {
        return (head + story + end).getBytes(StandardCharsets.UTF_8);
    }
}
