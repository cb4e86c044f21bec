package coop.phyle.calendar;

import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Site;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The same for programs. */
@RestController
@RequestMapping("/api/v1/account/calendar")
class CalendarApi {
  private final KeepingAddresses keeping;
  private final Problems problems;
  private final Site site;

  CalendarApi(KeepingAddresses keeping, Problems problems, Site site) {
    this.keeping = keeping;
    this.problems = problems;
    this.site = site;
  }

  /**
   * One address, without its text.
   *
   * @param coop name of the one it tells of; null for all
   * @param readOn day a program last read it; null for never
   */
  record Kept(String id, @Nullable String coop, String madeAt, @Nullable String readOn) {}

  /** @param address told this once */
  record Fresh(String address) {}

  /** @param coop slug of one co-op; left out for all */
  record Wish(@Nullable String coop) {}

  @May(Who.SIGNED_IN)
  @GetMapping
  List<Kept> list(Viewer viewer) {
    return keeping.board(viewer.self()).addresses().stream()
        .map(a -> new Kept(a.id(), a.coop().orElse(null), a.madeAt().toString(), a.lastRead().map(Object::toString).orElse(null)))
        .toList();
  }

  @May(Who.SIGNED_IN)
  @Gives(value = Fresh.class, status = 201)
  @PostMapping
  ResponseEntity<?> make(Viewer viewer, @RequestBody Wish wish) {
    return answer(keeping.make(viewer.self(), Objects.requireNonNullElse(wish.coop(), "")));
  }

  @May(Who.SIGNED_IN)
  @Gives(value = Fresh.class, status = 201)
  @PostMapping("/{id}/renewal")
  ResponseEntity<?> renew(Viewer viewer, @PathVariable UUID id) {
    return answer(keeping.renew(viewer.self(), new AddressId(id)));
  }

  @May(Who.SIGNED_IN)
  @Gives(status = 204)
  @PostMapping("/{id}/ending")
  ResponseEntity<?> end(Viewer viewer, @PathVariable UUID id) {
    if (!keeping.end(viewer.self(), new AddressId(id))) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return ResponseEntity.noContent().build();
  }

  private ResponseEntity<?> answer(KeepingAddresses.Made made) {
    return switch (made) {
      case KeepingAddresses.Made.Fresh fresh ->
          ResponseEntity.status(HttpStatus.CREATED).body(new Fresh(site.absolute("/calendars/" + fresh.secret().text() + ".ics")));
      case KeepingAddresses.Made.Refused refused -> problems.response(List.of(refused.problem()));
      case KeepingAddresses.Made.Gone gone -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }
}
