package coop.phyle.deciding;

import coop.phyle.kernel.rules.Matter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The plugs, by matter. Two for one matter stop the program from starting. */
@Component
class Enactors {
  private final Map<Matter, Enactor> byMatter = new EnumMap<>(Matter.class);

  Enactors(List<Enactor> enactors) {
    for (var enactor : enactors) {
      if (byMatter.put(enactor.matter(), enactor) != null) {
        throw new IllegalStateException("two enactors for " + enactor.matter());
      }
    }
  }

  /** What can be proposed here, in the order of {@link Matter}. */
  List<Matter> matters() {
    return List.copyOf(byMatter.keySet());
  }

  Optional<Enactor> find(Matter matter) {
    return Optional.ofNullable(byMatter.get(matter));
  }

  Enactor of(Matter matter) {
    return find(matter).orElseThrow(() -> new IllegalStateException("nothing enacts " + matter));
  }
}
