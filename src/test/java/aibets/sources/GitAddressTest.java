package aibets.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class GitAddressTest {

  @Test
  void knowsTheFilePagesOfHosts() {
    assertThat(web("https://github.com/o/hand.book.git", "main"))
        .isEqualTo("https://github.com/o/hand.book/blob/main/");
    assertThat(web("ssh://git@github.com/o/r.git", ""))
        .isEqualTo("https://github.com/o/r/blob/HEAD/");
    assertThat(web("https://gitlab.example.org/a/b/c", "v 1/x"))
        .isEqualTo("https://gitlab.example.org/a/b/c/-/blob/v%201/x/");
    assertThat(web("https://bitbucket.org/o/r.git", "main"))
        .isEqualTo("https://bitbucket.org/o/r/src/main/");
    assertThat(web("file:///srv/r.git", "main")).isEmpty();
  }

  private static String web(String repository, String branch) {
    return new GitAddress(URI.create(repository), branch, "").web().orElse("");
  }
}
