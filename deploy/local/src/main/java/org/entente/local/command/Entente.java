package org.entente.local.command;

import java.io.PrintWriter;
import java.util.Map;
import org.entente.local.config.ConfigurationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(
        name = "entente",
        version = "entente 0.1.0",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        sortOptions = false,
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            RunCommand.class,
            PublishCommand.class,
            AnnotateCommand.class,
            QueryCommand.class,
            TailCommand.class,
            TopicsCommand.class,
            AuditCommand.class,
            ReplayCommand.class,
            EvaluateCommand.class,
            BenchCommand.class
        })
public final class Entente implements Runnable {

    private static final String HEADER =
            "Wire stories in; who appears with whom, and who turned for or against whom, out.";

    @Spec
    private CommandSpec spec;

    @Option(names = "--trace", scope = ScopeType.INHERIT, description = "Print the stack trace of an error too.")
    private boolean trace;

    private final Map<String, String> environment;

    private Entente(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * The whole command line, ready to execute.
     *
     * @param environment the process's variables, in which configuration may stand
     */
    public static CommandLine commandLine(Map<String, String> environment) {
        Entente root = new Entente(environment);
        CommandLine line = new CommandLine(root);
        line.getCommandSpec().usageMessage().header(HEADER); // in the annotation it would be that of every subcommand
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Entente::wrongUsage);
        line.setExecutionExceptionHandler(root::failed);
        line.setExecutionStrategy(Entente::executed);
        return line;
    }

    /** Runs what was asked for; one whose results cannot be written has failed, but for following a topic, which ends so. */
    private static int executed(ParseResult result) {
        int code = new RunLast().execute(result);
        ParseResult last = result;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandLine line = last.commandSpec().commandLine();
        boolean isLost = line.getOut().checkError() && !(last.commandSpec().userObject() instanceof TailCommand);
        if (isLost && code == ExitCode.FINE.number()) {
            line.getErr().println("entente: the results cannot be written: standard output is closed or full");
            return ExitCode.FAILED.number();
        }
        return code;
    }

    Map<String, String> environment() {
        return environment;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }

    private static int wrongUsage(ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong usage");
        line.getErr()
                .println(
                        "entente: " + message + " (see " + line.getCommandSpec().qualifiedName() + " --help)");
        return ExitCode.WRONG_USAGE.number();
    }

    private int failed(Exception e, CommandLine line, ParseResult result) {
        PrintWriter err = line.getErr();
        err.println("entente: " + oneLine(e));
        if (trace) {
            e.printStackTrace(err);
        }
        return (e instanceof ConfigurationException ? ExitCode.WRONG_USAGE : ExitCode.FAILED).number();
    }

    /** What we throw ourselves says all in its message; what a library throws may say it in the causes. */
    private static String oneLine(Throwable e) {
        StringBuilder message = new StringBuilder(e.getMessage() == null ? e.toString() : e.getMessage());
        boolean isOurs = e instanceof IllegalStateException
                || e instanceof IllegalArgumentException
                || e.getClass().getName().startsWith("org.entente.");
        for (Throwable cause = e.getCause(); cause != null && !isOurs; cause = cause.getCause()) {
            if (cause.getMessage() != null && message.indexOf(cause.getMessage()) < 0) {
                message.append(": ").append(cause.getMessage());
            }
        }
        return message.toString().strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
