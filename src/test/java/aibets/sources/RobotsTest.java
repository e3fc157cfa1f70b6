package aibets.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RobotsTest {

  @Test
  void followsTheLongestMatchingRule() {
    Robots robots =
        Robots.parse("User-agent: *\nDisallow: /a\nAllow: /a/b # but this\nDisallow: /*.pdf$\n");
    assertThat(robots.allows("/a/c")).isFalse();
    assertThat(robots.allows("/a/b/c")).isTrue();
    assertThat(robots.allows("/x/y.pdf")).isFalse();
    assertThat(robots.allows("/x/y.pdf?z")).isTrue();
    assertThat(robots.allows("/")).isTrue();
  }

  @Test
  void followsItsOwnRulesRatherThanThoseForAll() {
    Robots robots =
        Robots.parse(
            "User-agent: *\nDisallow: /\n\nUser-Agent: x\nuser-agent: AI-Bets\nDisallow: /p");
    assertThat(robots.allows("/a")).isTrue();
    assertThat(robots.allows("/p")).isFalse();
    assertThat(
            Robots.parse("User-agent: ai-bets\nDisallow:\nUser-agent: *\nDisallow: /").allows("/"))
        .isTrue();
  }

  @Test
  void matchesHostileRulesInTime() {
    Robots robots = Robots.parse("User-agent: *\nDisallow: /" + "*a".repeat(240) + "$\n");
    assertThat(robots.allows("/" + "a".repeat(100_000) + "b")).isTrue();
  }
}
