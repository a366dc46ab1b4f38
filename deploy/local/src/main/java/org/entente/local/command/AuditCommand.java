package org.entente.local.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.local.audit.Audit;
import org.entente.local.audit.Differences;
import org.entente.local.audit.Differences.Difference;
import org.entente.local.table.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The recount. */
@Command(
        name = "audit",
        description =
                "Recounts from the archive and compares with everything that is published and served; exit 1 and the "
                        + "differences, if there are any.")
final class AuditCommand implements Callable<Integer> {

    private static final int SHOWN = 50;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Option(
            names = "--all",
            description = "Print the first " + Differences.KEPT + " differences, not only " + SHOWN + ".")
    private boolean all;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Audit.Report report = new Audit(configuration.settings(), Clock.systemUTC(), line -> say(err, line)).run();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(report).toPrettyString());
        } else {
            print(report, out);
        }
        return (report.differences().total() == 0 ? ExitCode.FINE : ExitCode.FAILED).number();
    }

    private static void say(PrintWriter err, String line) {
        err.println("audit: " + line);
        err.flush();
    }

    private void print(Audit.Report report, PrintWriter out) {
        Differences differences = report.differences();
        out.println(TextTable.of(String.class)
                .text("COMPARED", where -> where)
                .number("ROWS", where -> String.valueOf(differences.compared(where)))
                .number("DIFFERENT", where -> String.valueOf(differences.different(where)))
                .render(differences.places()));
        List<Difference> shown = differences.kept();
        if (!all && shown.size() > SHOWN) {
            shown = shown.subList(0, SHOWN);
        }
        if (!shown.isEmpty()) {
            out.println();
            shown.forEach(each -> out.println(each.where() + "  " + each.key() + "\n    recounted: " + each.recounted()
                    + "\n    served:    " + each.served()));
        }
        out.println();
        out.println(report.revisions() + " revisions of " + report.articles() + " articles, " + report.standing()
                + " standing" + (report.taken() == 0 ? "" : ", " + report.taken() + " of them enriched by other models")
                + ": "
                + (differences.total() == 0 ? "every count equals the recount" : differences.total() + " differences"));
    }

    private static ObjectNode json(Audit.Report report) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("revisions", report.revisions());
        node.put("articles", report.articles());
        node.put("standing", report.standing());
        node.put("enrichedByOtherModels", report.taken());
        node.put("differences", report.differences().total());
        ArrayNode compared = node.putArray("compared");
        for (String where : report.differences().places()) {
            ObjectNode place = compared.addObject();
            place.put("where", where);
            place.put("rows", report.differences().compared(where));
            place.put("different", report.differences().different(where));
        }
        ArrayNode items = node.putArray("items");
        for (Difference each : report.differences().kept()) {
            ObjectNode item = items.addObject();
            item.put("where", each.where());
            item.put("key", each.key());
            item.put("recounted", each.recounted());
            item.put("served", each.served());
        }
        return node;
    }
}
