package aibets.english;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognizes messages to a bot that are not questions about its documents. */
public final class SmallTalk {

  private static final Pattern THANKS =
      Pattern.compile(
          "(?i).*\\b(?:thanks|thank you|thx|ty|cheers|appreciated?|helpful|helps|helped)\\b.*",
          Pattern.DOTALL);

  private static final Pattern FAREWELL =
      Pattern.compile(
          "(?i).*\\b(?:bye|goodbye|see (?:you|ya)|take care|good night|ciao|have a"
              + " (?:nice|good|great))\\b.*",
          Pattern.DOTALL);

  private static final Pattern GREETING =
      Pattern.compile(
          "(?i).*\\b(?:hi|hello|hey|hiya|howdy|yo|hallo|greetings|morning|afternoon|evening)\\b.*",
          Pattern.DOTALL);

  private static final Pattern FEELING =
      Pattern.compile(
          "(?i).*(?:how are you|how('?s| is) it going|what'?s up|how do you do).*", Pattern.DOTALL);

  private static final Pattern ABOUT_THE_BOT =
      Pattern.compile(
          "(?i).*\\b(?:who|what|how|help|are you|can you|introduce)\\b.*", Pattern.DOTALL);

  private static final Set<String> PHRASES =
      Set.of(
          ("hi|hello|hey|hiya|howdy|yo|there|all|team|bot|everyone|everybody|folks|again|greetings|hallo|good"
                  + " morning|good afternoon|good evening|good night|good"
                  + " day|morning|evening|thanks|thank you|thank you so much|thank you very"
                  + " much|thx|ty|cheers|many thanks|a lot|so much|very much|a bunch|much"
                  + " appreciated|appreciated|appreciate it|i appreciate it|thanks for your help|for"
                  + " your help|for the help|for that|for this|for the info|that helps|that"
                  + " helped|that is helpful|that's helpful|thats helpful|very helpful|helpful|this"
                  + " helps|this is helpful|this was helpful|that was helpful|you are great|you're"
                  + " great|you rock|well done|good job|great job|nice work|good bot|nice one|love"
                  + " it|that's great|that is great|that's all|that is all|thats all|no more"
                  + " questions|nothing else|never mind|nevermind|no thanks|no thank"
                  + " you|no|yes|yeah|yep|yup|nope|sure|fine|okay|ok|k|kk|okey|alright|all"
                  + " right|right|got it|gotcha|i see|understood|makes sense|that makes"
                  + " sense|noted|cool|great|awesome|perfect|nice|wow|amazing|excellent|wonderful|brilliant|super|good|very"
                  + " good|sounds good|interesting|really|seriously|are you sure|no"
                  + " way|oh|ah|hm|hmm|hmmm|um|uh|well|so|lol|haha|hahaha|please|sorry|my"
                  + " bad|oops|bye|goodbye|good bye|bye bye|see you|see you later|see"
                  + " ya|later|cya|take care|have a nice day|have a good day|have a great day|have a"
                  + " nice weekend|ciao|how are you|how are you doing|how are you today|how's it"
                  + " going|hows it going|how is it going|what's up|whats up|sup|how do you do|how r"
                  + " u|nice to meet you|pleased to meet you|who are you|what are you|what is your"
                  + " name|what's your name|are you a bot|are you human|are you real|are you a"
                  + " robot|are you an ai|are you there|anybody there|who made you|who built"
                  + " you|introduce yourself|what can you do|what can you do for me|what do you"
                  + " do|what can i ask|what can i ask you|what should i ask|what questions can i"
                  + " ask|what kind of questions can i ask|what do you know|what can you tell me|how"
                  + " do you work|how does this work|how can you help|how can you help me|can you help"
                  + " me|can you help|help me|help|i need help|help please|what can you help with|what"
                  + " can you help me with|how do i use you|how do i use this|how to use this|how can"
                  + " i use you|test|testing|ping")
              .split("\\|"));

  private static final Pattern CODE = Pattern.compile(":[a-z0-9_+'-]{2,40}:");
  private static final Pattern EMOJI = Pattern.compile("\\p{So}|" + CODE.pattern());
  private static final Pattern OUTSIDE_OF_WORDS = Pattern.compile("[^\\p{L}\\p{N}' ]+");
  private static final int MAX_WORDS = 12;
  private static final int MAX_PHRASE_WORDS = 7;

  private SmallTalk() {}

  /** Returns a friendly reply, which example questions may follow. */
  public static String reply(String text) {
    String what = "I answer questions with word-for-word quotes from my documents.";
    if (THANKS.matcher(text).matches()) {
      return "You're welcome! Ask me anything else, for example:";
    }
    if (FAREWELL.matcher(text).matches()) {
      return "Goodbye! Come back whenever you have a question, for example:";
    }
    if (FEELING.matcher(text).matches()) {
      return "I'm well, thank you. " + what + " For example:";
    }
    if (GREETING.matcher(text).matches()) {
      return "Hello! " + what + " For example:";
    }
    return ABOUT_THE_BOT.matcher(text).matches()
        ? what + " If they don't contain the answer, I say so. For example:"
        : "I'm here when you have a question. For example:";
  }

  /** Whether a text is only small talk, apart from emoji and punctuation. */
  static boolean isSmallTalk(String text) {
    String plain =
        OUTSIDE_OF_WORDS
            .matcher(CODE.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\'')).replaceAll(" "))
            .replaceAll(" ")
            .strip();
    if (plain.isEmpty()) {
      return EMOJI.matcher(text).find();
    }
    String[] words = plain.split(" +");
    return words.length <= MAX_WORDS && isMadeOfPhrases(words);
  }

  private static boolean isMadeOfPhrases(String[] words) {
    boolean[] reached = new boolean[words.length + 1];
    reached[0] = true;
    for (int from = 0; from < words.length; from++) {
      for (int to = from + 1;
          reached[from] && to <= Math.min(words.length, from + MAX_PHRASE_WORDS);
          to++) {
        reached[to] |=
            PHRASES.contains(String.join(" ", java.util.Arrays.copyOfRange(words, from, to)));
      }
    }
    return reached[words.length];
  }
}
