package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;

/** Slack's rules for cards: docs.slack.dev/reference/block-kit/blocks/card-block. */
final class CardRules {

  private static final Set<String> BUTTON = Set.of("button");

  private final Violations violations;
  private final TextRules texts;
  private final ElementRules elements;

  CardRules(Violations violations, TextRules texts, ElementRules elements) {
    this.violations = violations;
    this.texts = texts;
    this.elements = elements;
  }

  void card(JsonNode card, String pointer) {
    if (Stream.of("hero_image", "title", "actions", "body").noneMatch(card::has)) {
      violations.add("missing required field: hero_image, title, actions or body", pointer);
    }
    optional(card, "title", Rule.CARD_TITLE, pointer);
    optional(card, "subtitle", Rule.CARD_TITLE, pointer);
    optional(card, "body", Rule.CARD_BODY, pointer);
    for (String image : new String[] {"hero_image", "icon"}) {
      if (card.has(image)) {
        elements.image(card.path(image), pointer + "/" + image);
      }
    }
    violations.checkSize(card.path("actions"), Rule.CARD_ACTIONS, pointer + "/actions");
    elements.all(card.path("actions"), BUTTON, pointer + "/actions");
  }

  private void optional(JsonNode card, String member, Rule most, String pointer) {
    if (card.has(member)) {
      texts.any(card, member, most, pointer);
    }
  }

  void carousel(JsonNode carousel, String pointer) {
    violations.checkSome(carousel, "elements", pointer);
    violations.checkSize(carousel.path("elements"), Rule.CAROUSEL_CARDS, pointer + "/elements");
    int i = 0;
    for (JsonNode card : carousel.path("elements")) {
      card(card, pointer + "/elements/" + i++);
    }
  }
}
