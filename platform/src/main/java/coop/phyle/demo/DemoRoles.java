package coop.phyle.demo;

import coop.phyle.identity.DemoCast;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Whom a visitor may sign in as: somebody for each thing there is to try. */
@Component
@ConditionalOnBooleanProperty("phyle.demo")
class DemoRoles implements DemoCast {
  private static final List<String> NAMES =
      List.of(
          "Mercè Vila", "Aina Ferrer", "Jordi Mas", "Oriol Puig", "Clara Roig", "Núria Soler", "Ruth Hill", "Tom Ashby", "Priya Nair", "Marta Gual", "Joan Pi");
  private final Cast cast;
  private final MessageSource messages;

  DemoRoles(Cast cast, MessageSource messages) {
    this.cast = cast;
    this.messages = messages;
  }

  @Override
  public List<Role> roles(Locale locale) {
    return NAMES.stream()
        .map(name -> new Role(cast.person(name, Locale.ENGLISH), name, messages.getMessage("demo.role." + Cast.key(name), null, locale)))
        .toList();
  }
}
