package coop.phyle.archive;

import coop.phyle.shell.Coop;
import coop.phyle.shell.InPages;
import coop.phyle.shell.Site;
import coop.phyle.shell.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Goes through what a reader may see, one piece after the other: no more than one is held, however many there are. */
@Component
class GoingThrough {
  private static final int PAGE = 100;
  private final List<Archived> sources;
  private final Site site;

  GoingThrough(ObjectProvider<Archived> sources, Site site) {
    this.sources = sources.stream().sorted(Comparator.comparing(Archived::kind)).toList();
    this.site = site;
  }

  List<String> kinds() {
    return sources.stream().map(source -> source.kind().word()).toList();
  }

  Optional<Archived> source(String kind) {
    return ArchiveKind.read(kind).flatMap(wanted -> sources.stream().filter(source -> source.kind() == wanted).findFirst());
  }

  List<Archived> sources(Wanted wanted) {
    return sources.stream().filter(wanted::wants).toList();
  }

  /** Gets each piece in turn. */
  interface Each<E extends Exception> {
    void piece(Piece piece) throws E;
  }

  <E extends Exception> void pieces(Archived source, Coop coop, Viewer reader, Wanted wanted, Each<E> each) throws E {
    var span = wanted.year().map(year -> Span.year(year, site.zone())).orElse(Span.ALWAYS);
    for (var number : new InPages<Integer>(last -> source.numbers(coop, span, last.orElse(0), PAGE))) {
      var piece = source.piece(coop, reader, number);
      if (piece.isPresent()) {
        each.piece(piece.get());
      }
    }
  }
}
