package org.entente.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.local.api.ApiClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the API and prints its answer as a table, or as it is. */
@Command(
        name = "query",
        description =
                "Asks the API of a running aggregate stage: co-mentions, stances, stance-changes, co-mention-surges, "
                        + "actors or sources.")
final class QueryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Parameters(
            paramLabel = "WHAT",
            converter = Question.Converter.class,
            description = "co-mentions, stances, stance-changes, co-mention-surges, actors or sources.")
    private Question question;

    @Option(
            names = {"--actor", "--holder"},
            paramLabel = "ID",
            description =
                    "Only with this actor, such as country/RUS; for stances, only of this holder (an actor or author).")
    private @Nullable String actor;

    @Option(
            names = {"--with", "--target"},
            paramLabel = "ID",
            description = "Only the pair with this actor; for stances, only toward this target.")
    private @Nullable String with;

    @Option(
            names = "--window",
            paramLabel = "P1D",
            description = "Only the last hours or days of event time, such as PT1H, P1D or P30D (default: all time).")
    private @Nullable String window;

    @Option(
            names = "--as-of",
            paramLabel = "T",
            description = "Where the window ends, ISO 8601 (default: with the latest hour seen).")
    private @Nullable String asOf;

    @Option(
            names = "--from",
            paramLabel = "T",
            description = "For changes and surges: only those found at this time of events or later, ISO 8601.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "T",
            description = "For changes and surges: only those found before this time of events, ISO 8601.")
    private @Nullable String to;

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            description =
                    "For changes and surges: latest (default) or surest first. For actors: articles (default) or id.")
    private @Nullable String order;

    @Option(names = "--q", paramLabel = "TEXT", description = "For actors: only those whose name or id holds the text.")
    private @Nullable String text;

    @Option(names = "--limit", paramLabel = "N", description = "At most N, 1 to 100000 (default: 50).")
    private @Nullable Integer limit;

    @Option(
            names = "--after",
            paramLabel = "CURSOR",
            description = "The page after the one that ended with this cursor.")
    private @Nullable String after;

    @Option(names = "--json", description = "Print the API's JSON instead of a table.")
    private boolean json;

    @Override
    public Integer call() {
        ApiClient api = new ApiClient(configuration.settings().api());
        PrintWriter out = spec.commandLine().getOut();
        String path = question == Question.ACTORS && actor != null ? question.path() + '/' + actor : question.path();
        JsonNode answer = api.get(path, parameters());
        out.println(json ? answer.toPrettyString() : question.table(answer));
        return ExitCode.FINE.number();
    }

    private Map<String, String> parameters() {
        Map<String, String> asked = new LinkedHashMap<>();
        boolean isOneActor = question == Question.ACTORS && actor != null;
        put(asked, "--actor", isOneActor ? null : question.first(), actor);
        put(asked, "--with", question.second(), with);
        put(asked, "--window", question.isWindowed() ? "window" : null, window);
        put(asked, "--as-of", question.isWindowed() ? "as-of" : null, asOf);
        put(asked, "--from", question.isOfEvents() ? "from" : null, from);
        put(asked, "--to", question.isOfEvents() ? "to" : null, to);
        put(asked, "--order", question.isOrdered() && !isOneActor ? "order" : null, order);
        put(asked, "--q", question == Question.ACTORS && !isOneActor ? "q" : null, text);
        boolean isPaged = !isOneActor && question != Question.SOURCES;
        put(asked, "--after", isPaged ? "after" : null, after);
        put(asked, "--limit", isPaged ? "limit" : null, limit == null ? null : limit.toString());
        return asked;
    }

    private void put(Map<String, String> asked, String option, @Nullable String parameter, @Nullable String value) {
        if (value == null || (option.equals("--actor") && question == Question.ACTORS)) {
            return;
        }
        if (parameter == null) {
            throw new ParameterException(spec.commandLine(), option + " says nothing about " + question.label());
        }
        asked.put(parameter, value);
    }
}
