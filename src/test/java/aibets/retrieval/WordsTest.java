package aibets.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.encoding.HashingEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Misspelt words and acronyms. */
class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "who backd the hybird,who backed the hybrid",
    "Who backed the HYBRID?,Who backed the HYBRID?",
    "transfomers or hybirds,transformers or hybirds",
    "supr bakced,super backed",
    "the bat packed it,the bat packed it",
    "who invents supper for huber,who invents supper for huber",
    "quantum chromodynamics,quantum chromodynamics"
  })
  void correctsWordsThatAreNearlyInTheCorpus(String typed, String understood) {
    WordIndex corpus = WordIndex.inMemory();
    corpus.add(1, 1, "Investors backed a hybrid of Transformers. Super!");
    assertThat(
            new Spelling(corpus.snapshot(), new HashingEncoder("pieces", WordsTest::pieces))
                .correct(typed))
        .isEqualTo(understood);
  }

  @Test
  void learnsAcronymsFromTheCorpus() {
    Acronyms.Builder builder = new Acronyms.Builder();
    builder.add("He builds a Joint Embedding Predictive Architecture (JEPA) at home (in Paris).");
    builder.add("The UN (United Nations) and the WHO (World Health Organization) met.");
    builder.add("No expansion (XYZ).");
    builder.add("Sparse mixture-of-experts (MoE) and Diffusion Transformers (DiTs).");
    Acronyms acronyms = builder.build();
    assertThat(acronyms.spelledOut("what is jepa?"))
        .isEqualTo("what is jepa? Joint Embedding Predictive Architecture");
    assertThat(acronyms.spelledOut("the world health organization"))
        .isEqualTo("the world health organization WHO");
    assertThat(acronyms.spelledOut("who is un XYZ")).isEqualTo("who is un XYZ");
    assertThat(acronyms.spelledOut("the UN")).isEqualTo("the UN United Nations");
    assertThat(acronyms.spelledOut("MoE")).isEqualTo("MoE mixture-of-experts");
    assertThat(acronyms.spelledOut("a DiT")).isEqualTo("a DiT Diffusion Transformers");
    assertThat(acronyms.meant("who met at the UN?")).isEqualTo("who met at the UN?");
    assertThat(acronyms.meant("UN meaning")).isEqualTo("UN meaning United Nations");
  }

  /** Leaves a few words whole; every other word has two pieces. */
  private static String pieces(String word) {
    return word.equals("packed") || word.equals("quantum") ? word : word + " ing";
  }
}
