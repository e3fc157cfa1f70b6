package aibets;

import aibets.console.OverviewPrinter;
import aibets.console.Screen;
import aibets.overview.Timeline;
import aibets.overview.TimelinePicture;
import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "timeline",
    description = "Lists dated statements of the sources in chronological order.",
    mixinStandardHelpOptions = true)
final class TimelineCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options;

  @Option(
      names = "--png",
      paramLabel = "FILE",
      description = "Also draw the timeline to this file.")
  private @Nullable Path picture;

  @Option(names = "--dark", description = "Draw it on a dark background.")
  private boolean dark;

  @Parameters(paramLabel = "TOPIC", arity = "0..*", description = "The topic; default: everything.")
  private List<String> words = List.of();

  @Override
  public Integer call() {
    options.log(Level.WARN);
    try (Library library = Reloading.upToDate(options.settings(), options::warn)) {
      Timeline timeline = Timeline.of(String.join(" ", words), library.documents());
      new OverviewPrinter(options.out(), Ansi.AUTO.enabled(), Screen.isAttached() ? 96 : 0)
          .print(timeline);
      if (picture != null && !timeline.entries().isEmpty()) {
        new TimelinePicture(timeline, dark).writeTo(picture);
      }
      return timeline.entries().isEmpty() ? AiBets.NOT_IN_THE_SOURCES : AiBets.ANSWERED;
    }
  }
}
