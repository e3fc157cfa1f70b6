package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.desk.Gaps;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdminRendererTest {

  @Test
  void listsAsManyGapsAsFit() {
    Instant now = Instant.parse("2026-03-04T05:06:07Z");
    String long400 = "\uD83D\uDE00".repeat(400);
    List<Gaps.Gap> gaps =
        IntStream.range(0, 500)
            .mapToObj(i -> new Gaps.Gap(i + long400, now, 1, List.of()))
            .toList();
    Message message = new AdminRenderer().gaps(gaps);
    assertThat(message.blocks()).hasSizeLessThan(SlackLimits.BLOCKS);
    assertThat(message.text()).contains("The file has the 490 that are not shown here, too.");
  }
}
