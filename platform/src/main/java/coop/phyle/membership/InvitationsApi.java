package coop.phyle.membership;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Invitations that were made, for programs. */
@RestController
@RequestMapping("/api/v1/c/{coop}/invitations")
class InvitationsApi {
  private final Inviting inviting;
  private final Today today;

  InvitationsApi(Inviting inviting, Today today) {
    this.inviting = inviting;
    this.today = today;
  }

  /** @param email of one person, nothing of a link; @param state open, used-up, expired or revoked */
  record MadeJson(UUID id, String code, @Nullable String email, @Nullable String memberClass, int used, int uses, Instant madeAt, Instant expiresAt, String state) {}

  /** One's own, newest first; for the secretary everybody's. */
  @May({Who.MEMBER, Who.SECRETARY})
  @GetMapping
  List<MadeJson> list(Coop coop, Viewer viewer) {
    return inviting.newest(coop.id(), viewer).stream().map(this::json).toList();
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @Gives(status = 204)
  @PostMapping("/{id}/revocation")
  ResponseEntity<?> revoke(Coop coop, Viewer viewer, @PathVariable UUID id) {
    if (!inviting.revoke(coop.id(), id, viewer)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return ResponseEntity.noContent().build();
  }

  private MadeJson json(Invitation made) {
    return new MadeJson(
        made.id(), made.code(), made.email().orElse(null), made.memberClass().map(of -> of.key()).orElse(null), made.used(), made.useLimit(), made.madeAt(),
        made.expiresAt(), made.state(today.now()).name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
