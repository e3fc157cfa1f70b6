package aibets.storage;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.storage.FormStore.Form;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every storage does with forms. */
abstract class FormsContract {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final Form FORM = new Form("1", "U1", "C1", "", "https://example.com/'");

  abstract Storage storage();

  @Test
  void returnsAFormToItsUserUntilItIsClosed() {
    FormStore forms = storage().forms();
    forms.open(FORM, NOW);
    assertThat(forms.find("1", "U2")).isEmpty();
    forms.close("1", "U2");
    assertThat(forms.find("1", "U1")).contains(FORM);
    forms.close("1", "U1");
    assertThat(forms.find("1", "U1")).isEmpty();
  }
}
