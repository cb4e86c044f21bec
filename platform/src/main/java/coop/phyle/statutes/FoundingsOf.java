package coop.phyle.statutes;

import coop.phyle.shell.PersonId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The co-ops a person is founding, for their front page. */
@Service
public class FoundingsOf {
  private final Foundings foundings;

  FoundingsOf(Foundings foundings) {
    this.foundings = foundings;
  }

  /** A founding: the name it goes by and where it is worked on. */
  public record UnderWay(String name, String path) {}

  /** Foundings not yet complete, newest first. */
  @Transactional(readOnly = true)
  public List<UnderWay> of(PersonId person) {
    return foundings.of(person).stream()
        .filter(founding -> founding.became().isEmpty())
        .map(founding -> new UnderWay(founding.rules().profile().name(), "/foundings/" + founding.id()))
        .toList();
  }
}
