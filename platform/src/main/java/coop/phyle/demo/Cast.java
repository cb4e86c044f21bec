package coop.phyle.demo;

import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.shell.PersonId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The people of the stories. Names repeat on every machine, because the generator's seed is fixed. */
@Component
@ConditionalOnBooleanProperty("phyle.demo")
class Cast {
  private static final List<String> FIRST =
      List.of(
          "Anna", "Biel", "Carme", "Dídac", "Elena", "Ferran", "Gemma", "Hassan", "Imma", "Jan", "Khadija", "Laia", "Martí", "Neus", "Omar", "Pilar",
          "Quim", "Rosa", "Sergi", "Teresa", "Unai", "Vicenç", "Wafa", "Xènia", "Yolanda", "Zoe", "Pau", "Marta", "Iker", "Lucía");
  private static final List<String> LAST =
      List.of(
          "Serra", "Vidal", "Roca", "Soler", "Ferrer", "Puig", "Costa", "Bosch", "Ribas", "Pons", "Mir", "Amrani", "Benali", "Casals", "Duran", "Esteve",
          "Font", "Grau", "Homs", "Juncà", "López", "Martín", "Navarro", "Oliva", "Prat", "Riera", "Sala", "Torrent", "Vila", "Zapata");
  private final People people;

  Cast(People people) {
    this.people = people;
  }

  /** A person with an account; their address is made from the name. */
  PersonId person(String name, Locale language) {
    return people.findOrCreate(new Email(address(name)), name, language);
  }

  static String address(String name) {
    return key(name) + "@example.org";
  }

  /** The name in plain small letters: "merce.vila". */
  static String key(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    return plain.replaceAll("[^a-z]+", ".");
  }

  /** That many different names, the same for the same seed. */
  static List<String> names(int many, long seed) {
    var random = new Random(seed);
    Set<String> taken = new HashSet<>();
    var names = new ArrayList<String>();
    while (names.size() < many) {
      var name = FIRST.get(random.nextInt(FIRST.size())) + " " + LAST.get(random.nextInt(LAST.size())) + " " + LAST.get(random.nextInt(LAST.size()));
      if (taken.add(name)) {
        names.add(name);
      }
    }
    return names;
  }
}
