package aibets.overview;

/** The words of which a quote must have one to say something of an aspect. */
final class Evidence {

  static final String BACKING =
      "back(?:s|ed|ers|ing)|fund(?:ed|s)?\\b|invest(?:s|ed|ors?)|licens|bets?\\b|betting|led by|camp\\b|offers?\\b|develops?\\b|builds?\\b|presented|commercializ|hedges";
  static final String WORKING =
      "architecture|predict|stands for|represent|layers|combines|consist|generat";
  static final String RESULT =
      "results?|scor|beat|outperform|match|excel|efficien|evidence|advantage|support|progress|suggest";
  static final String HORIZON =
      "years?\\b.*(?:need|away|until|horizon|ready|in|within)|horizon|deployed|available now|ready now|ready for|deployed now|timeline|months until|(?:need|within|in) (?:another )?[\\d-]+ (?:years|months)";
  static final String DOUBT =
      "risk|limit|ceiling|cannot|unproven|fail|doubt|bubble|dead end|not yet|insufficient|unable|neither|nobody|lack|diminishing|wrong|unclear|bear case|too small";
  static final String THESIS =
      "thesis|belie|argu|bet|expect|holds|claims?|aims?|idea|goal|insight|hedge|suggest|future|outcome|substitut";
  static final String TEST =
      "tests?\\b|tested|settle|decide|whether|experiments?\\b(?! with)|benchmark|question|validat|unproven";

  private Evidence() {}
}
