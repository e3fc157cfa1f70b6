package aibets.english;

import java.util.Set;

/** Word lists by grammatical role: function words, and classes of nouns. */
final class Vocabulary {

  static final Set<String> ASKING =
      words(
          "who whom whose what which when where why how what's who's where's when's how's why's"
              + " whats whos wheres hows");

  static final Set<String> BE =
      words(
          "is are was were be been being am isn't aren't wasn't weren't it's that's he's she's"
              + " they're there's");

  static final Set<String> DO = words("do does did don't doesn't didn't");

  static final Set<String> HAVE = words("has have had hasn't haven't hadn't having");

  static final Set<String> MODAL =
      words(
          "can could will would shall should may might must can't cannot couldn't won't wouldn't"
              + " shouldn't");

  static final Set<String> PREPOSITIONS =
      words(
          "of in on at to for from by with about into onto over under between after before during"
              + " since until till through throughout within without against per via among across"
              + " around behind beyond towards toward upon than like regarding despite besides"
              + " except near inside outside");

  static final Set<String> CONJUNCTIONS =
      words("and or but nor if because while whereas although though as unless whether vs versus");

  /** Third-person pronouns, which refer to something mentioned before. */
  static final Set<String> PRONOUNS =
      words("it its he him his she her hers they them their theirs itself himself themselves");

  static final Set<String> POINTING = words("this that these those");

  static final Set<String> SPEAKERS =
      words(
          "i me you we us myself yourself ourselves i'm i'd i'll you're we're we'd somebody someone"
              + " anybody anyone everybody everyone nobody something anything everything nothing"
              + " people others");

  static final Set<String> DETERMINERS =
      words(
          "the a an some any no each every all both another other such either neither more most"
              + " many much few several enough my your our its his their mine");

  static final Set<String> ADVERBS =
      words(
          "not also too so very just only still yet already ever never now then today tomorrow"
              + " yesterday currently again else instead really actually exactly usually normally"
              + " often always afterwards afterward later here there once twice away back up out"
              + " off down please maybe perhaps even quite rather together well soon ago anyway"
              + " though next first last");

  /** Nouns for persons by their role. */
  static final Set<String> ROLES =
      words(
          "ceo cto cfo coo cso president founder founders cofounder head chair chairman chairwoman"
              + " director manager leader boss owner author inventor creator king queen emperor"
              + " minister mayor governor professor teacher investor investors backer backers"
              + " winner critics critic scientist engineer designer analyst lead member members"
              + " employee employees contact actor singer players player wife husband son daughter"
              + " mother father brother sister partner successor predecessor coach captain"
              + " quarterback");

  /** Last words of names of organisations, events and works. */
  static final Set<String> BODIES =
      words(
          "labs lab university college school institute company inc corp ltd gmbh group bank party"
              + " war act prize award court parliament church museum park river sea ocean city"
              + " county island street bowl project program programme ai research foundation"
              + " association union council committee department ministry agency office team club"
              + " league cup series film book model models system law treaty empire dynasty palace"
              + " bridge tower mountain valley lake bay coast death revolution crisis era age day"
              + " week policy code handbook guide plan kingdom republic states tech cloud search"
              + " ferries airlines airways railways lines ships systems industries motors services"
              + " solutions partners holdings holding ventures networks technologies technology"
              + " electronics media records studios games foods stores hotels logistics energy"
              + " power capital health pharma pharmaceuticals robotics software insurance"
              + " brothers sons consulting trust society hospital library theatre theater"
              + " airport station harbour harbor");

  /** Nouns that imply an owner; alone, they refer to something mentioned before. */
  static final Set<String> RELATIONAL =
      words(
          "price prices cost costs valuation limit limits deadline deadlines salary pay revenue"
              + " size age date dates duration length score scores result results outcome"
              + " population capital purpose benefit benefits advantage advantages disadvantage"
              + " disadvantages drawback drawbacks risk risks downside downsides upside catch point"
              + " process procedure steps step rule rules requirement requirements condition"
              + " conditions exception exceptions status version difference differences reason"
              + " reasons cause causes effect effects impact consequence consequences meaning"
              + " definition name address location budget amount maximum minimum approval form"
              + " notice penalty fee fees discount alternative alternatives competitor competitors"
              + " product products mission goal goals aim strategy plan plans timeline team backer"
              + " investor number numbers percentage share rate evidence proof argument arguments"
              + " example examples detail details source background history origin future cliff"
              + " area height weight speed distance temperature symptom symptoms treatment cure"
              + " answer idea ideas policy list use uses value worth permission replacement refund"
              + " email phone hours eligibility weather climate frequency schedule time terms"
              + " coverage");

  /** Classes of named things: "the company" refers to one that was named. */
  static final Set<String> CLASSES =
      words(
          "company firm startup organisation organization lab institution team club city town"
              + " country state region river mountain lake sea book film movie show song war battle"
              + " game match model system tool product software platform technology architecture"
              + " approach method policy scheme programme program project initiative plan rule law"
              + " agreement deal round party university school museum language person man woman guy"
              + " disease building committee agency event award prize benefit document handbook"
              + " course");

  /** Common words that are also given names. */
  static final Set<String> GIVEN_NAMES =
      words(
          "mark bill will grant frank rob jack art max drew rose grace faith hope joy dawn april"
              + " june lily violet robin jean sue pat bob dick don ray gene guy dean earl duke"
              + " miles carol holly ivy iris ruby pearl amber ginger heath cliff clay brook chase"
              + " chip sandy tony jerry josh nick peter charlotte victoria florence martin jimmy"
              + " tim tom john king");

  /** Adjectives that select among several things. */
  static final Set<String> SELECTING =
      words(
          "main biggest largest other current first next last latest key best worst top major new"
              + " old final previous original remaining actual exact total full whole second third"
              + " average annual yearly monthly weekly daily typical usual estimated minimum"
              + " maximum expected");

  /** Groups of people that questions are asked for. */
  static final Set<String> GROUPS =
      words(
          "employees contractors interns managers staff freelancers founders visitors guests"
              + " trainees apprentices volunteers consultants students workers everyone"
              + " part-timers");

  /** Nouns too general to be a topic. */
  static final Set<String> GENERIC =
      words(
          "thing things way ways kind kinds sort sorts type types lot lots bit part parts day days"
              + " week weeks month months year years hour hours minute minutes time times number"
              + " numbers amount percentage example examples difference reason reasons person"
              + " people everybody one ones else place article document documents text page source"
              + " sources advance general practice detail fact date money much many role term terms"
              + " end case moment century decade name names company companies country countries"
              + " city cities two three four five six seven eight"
              + " nine ten january february march april may june july august september october"
              + " november december monday tuesday wednesday thursday friday saturday sunday");

  /** Verbs that instruct the bot. */
  static final Set<String> BIDDING =
      words(
          "compare contrast outline tell show give explain describe list name define find summarize"
              + " summarise say");

  private Vocabulary() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }
}
