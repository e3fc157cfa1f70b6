package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailFormatTest {

  private static final String HEAD =
      """
      From: =?UTF-8?Q?J=C3=BCrgen_Weiss?= <jw@example.org>
      Subject: =?UTF-8?B?QmVydGhzIGZvciAyMDI2?=
      Date: Mon, 9 Mar 2026 10:15:00 +0100 (CET)
      """;

  private static Document read(String mail) throws Exception {
    return Documents.read("berths.eml", mail);
  }

  private static List<String> sentences(String mail) throws Exception {
    return Documents.sentences(read(mail));
  }

  @Test
  void takesSubjectSenderAndDateFromItsHeader() throws Exception {
    Document document = read(HEAD + "\nThe desk opens at nine.\n");

    assertThat(document.title()).isEqualTo("Berths for 2026");
    assertThat(document.published()).hasToString("2026-03-09");
    assertThat(document.passages().get(0).section()).isEqualTo("From Jürgen Weiss");
  }

  @Test
  void decodesItsText() throws Exception {
    String head =
        "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n";

    assertThat(sentences(HEAD + head + "\nThe caf=E9 opens at ni=\nne.\n"))
        .containsExactly("The café opens at nine.");
  }

  @Test
  void leavesOutWhatItQuotes() throws Exception {
    String text =
        """

        Yes, until May.

        On Sun, 8 Mar 2026 at 09:00, Mei Tanaka
        <mei@example.org> wrote:
        > Is the slip closed?
        """;

    assertThat(sentences(HEAD + text)).containsExactly("Yes, until May.");
  }

  @Test
  void leavesOutTheMailThatItAnswers() throws Exception {
    String text =
        """

        The slip is closed.

        From: Mei Tanaka
        Sent: Sunday
        To: Desk

        Is the slip closed?
        """;

    assertThat(sentences(HEAD + text)).containsExactly("The slip is closed.");
  }

  @Test
  void readsOneOfTwoFormsOfTheSameText() throws Exception {
    String mail =
        HEAD
            + """
            Content-Type: multipart/alternative; boundary=x

            --x
            Content-Type: text/plain

            The slip is closed.
            --x
            Content-Type: text/html

            <p>The slip is <b>closed</b>.</p>
            --x--
            """;

    assertThat(sentences(mail)).containsExactly("The slip is closed.");
  }

  @Test
  void readsAPageWithoutWhatItQuotes() throws Exception {
    String page = "<p>The slip is closed.</p><blockquote>Is it open?</blockquote>";

    assertThat(sentences(HEAD + "Content-Type: text/html\n\n" + page))
        .containsExactly("The slip is closed.");
  }

  @Test
  void leavesOutAttachments() throws Exception {
    String mail =
        HEAD
            + """
            Content-Type: multipart/mixed; boundary=x

            --x

            The slip is closed.
            --x
            Content-Type: text/plain
            Content-Disposition: attachment; filename=log.txt

            Log of the crane.
            --x--
            """;

    assertThat(sentences(mail)).containsExactly("The slip is closed.");
  }

  @Test
  void refusesTextThatIsNotMail() {
    assertThatThrownBy(() -> read("The desk opens at nine."))
        .hasMessage("is not a mail (it has no sender and no subject): save it again");
  }
}
