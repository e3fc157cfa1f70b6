package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NotebookFormatTest {

  private static Document read(String cells) throws Exception {
    return Documents.read("fees.ipynb", "{\"cells\": [" + cells + "], \"nbformat\": 4}");
  }

  @Test
  void readsTextAsMarkdown() throws Exception {
    Document document =
        read(
            "{\"cell_type\": \"markdown\", \"source\": [\"# Fees\\n\", \"Berths cost *120 EUR*.\"]}");

    assertThat(document.title()).isEqualTo("Fees");
    assertThat(Documents.sentences(document)).containsExactly("Berths cost 120 EUR.");
  }

  @Test
  void readsCodeAndWhatItPrinted() throws Exception {
    Document document =
        read(
            """
            {"cell_type": "code", "source": "total = 12 * 10",
             "outputs": [{"output_type": "stream", "text": ["Total: 120\\n"]}]}
            """);

    assertThat(Documents.sentences(document)).containsExactly("total = 12 * 10", "Total: 120");
  }

  @Test
  void refusesAFileThatIsNotANotebook() {
    assertThatThrownBy(() -> Documents.read("fees.ipynb", "{"))
        .hasMessage("is not a readable notebook: save it again in Jupyter");
  }

  @Test
  void readsSubtitlesWithTheirSpeakers() throws Exception {
    String talk =
        "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Mei>The slip <i>&amp;</i> crane are closed.\n";

    assertThat(Documents.sentences(Documents.read("talk.vtt", talk)))
        .containsExactly("Mei: The slip & crane are closed.");
  }
}
