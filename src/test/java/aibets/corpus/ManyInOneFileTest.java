package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with several documents: mailboxes, lists of records, days of Slack channels. */
class ManyInOneFileTest {

  @TempDir private Path folder;

  private Corpus read(String file, String content) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
    return new CorpusReader().read(folder);
  }

  private List<Document> documents(String file, String content) throws IOException {
    return read(file, content).documents();
  }

  @Test
  void readsEachMailOfAMailbox() throws Exception {
    String mail =
        "From a@example.org Mon Mar  9 10:15:00 2026\nFrom: Mei\nSubject: Berth %s\n\n%s\n\n";

    List<Document> mails =
        documents(
            "list.mbox",
            mail.formatted(1, "The slip is closed.\n>From May it is open.")
                + mail.formatted(2, "From now on the desk opens at nine."));

    assertThat(mails).extracting(Document::title).containsExactly("Berth 1", "Berth 2");
    assertThat(Documents.sentences(mails.get(0))).contains("The slip is closed.");
  }

  @Test
  void namesTheMailThatCannotBeRead() throws Exception {
    String mail = "From a@example.org Mon Mar  9 10:15:00 2026\n%s\n\nThe slip is closed.\n";

    Corpus corpus = read("list.mbox", mail.formatted("Subject: Slip") + mail.formatted("X-No: 1"));

    assertThat(corpus.documents()).hasSize(1);
    assertThat(corpus.problems()).extracting(Corpus.Problem::file).containsExactly("list.mbox:2");
  }

  @Test
  void readsEachRecordOfAList() throws Exception {
    List<Document> records =
        documents(
            "rules.json",
            """
            [{"id": "a", "title": "Slip", "text": "The slip is closed.", "date": "2026-03-09"},
             {"id": "b", "title": "Desk", "content": "The desk opens at nine."}]
            """);

    assertThat(records).extracting(Document::title).containsExactly("Slip", "Desk");
    assertThat(records.get(0).published()).hasToString("2026-03-09");
  }

  @Test
  void findsTheListWithinAnObject() throws Exception {
    assertThat(documents("rules.json", "{\"documents\": [{\"text\": \"The slip is closed.\"}]}"))
        .flatExtracting(Documents::sentences)
        .containsExactly("The slip is closed.");
  }

  @Test
  void reportsAFileThatHoldsNoListOfRecords() throws Exception {
    Files.writeString(folder.resolve("a.md"), "The slip is closed.");

    assertThat(read("package.json", "{\"version\": 1}").problems())
        .extracting(Corpus.Problem::reason)
        .containsExactly(
            "is not a list of records with a 'text': write it as a list of objects, or remove it");
  }

  private static final String THREAD =
      """
      [{"type": "message", "ts": "1773050100.000100", "user": "U1", "text": "Is the *slip* closed, <@U2>?",
        "thread_ts": "1773050100.000100", "user_profile": {"real_name": "Mei Tanaka"}},
       {"type": "message", "subtype": "channel_join", "ts": "1773050110.000100", "user": "U3", "text": "joined"},
       {"type": "message", "ts": "1773050200.000100", "user": "U2", "text": "Yes &amp; until May. :anchor:",
        "thread_ts": "1773050100.000100", "user_profile": {"real_name": "Jo Weiss"}},
       {"type": "message", "ts": "1773050300.000100", "user": "U1", "text": "The desk opens at nine."}]
      """;

  @Test
  void readsASlackThreadAsADocument() throws Exception {
    List<Document> threads = documents("harbour/2026-03-09.json", THREAD);

    assertThat(threads)
        .extracting(Document::title)
        .containsExactly(
            "#harbour: Is the slip closed, @Jo Weiss?", "#harbour: The desk opens at nine.");
    assertThat(threads.get(0).published()).hasToString("2026-03-09");
  }

  @Test
  void readsTheBlocksAndAttachmentsOfSlackMessagesButNoPreviewsAndNothingStruckOut()
      throws Exception {
    String day =
        """
        [{"type": "message", "user": "U1", "ts": "1773050100.000100", "text": "", "blocks": [
           {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
             {"type": "text", "text": "Slip A is closed "},
             {"type": "text", "text": "today", "style": {"strike": true}},
             {"type": "link", "url": "https://x.org", "text": "<until noon>."}]}]}]},
         {"type": "message", "user": "U1", "ts": "1773050101.000100", "text": "~Never~ Mind this.",
          "thread_ts": "1773050100.000100", "attachments": [
            {"text": "The crane is out.", "fallback": "no"},
            {"text": "A page says so.", "from_url": "https://x.org"}]}]
        """;

    assertThat(Documents.sentences(documents("harbour/2026-03-09.json", day).get(0)))
        .containsExactly("Slip A is closed <until noon>.", "Mind this.", "The crane is out.");
  }

  @Test
  void namesTheAuthorOfASlackMessage() throws Exception {
    Document thread = documents("harbour/2026-03-09.json", THREAD).get(0);

    assertThat(thread.passages())
        .extracting(each -> each.section() + ": " + thread.text(each.sentences().get(0)))
        .containsExactly(
            "Mei Tanaka: Is the slip closed, @Jo Weiss?", "Jo Weiss: Yes & until May.");
  }
}
