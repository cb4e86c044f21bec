package coop.phyle.membership;

import coop.phyle.identity.Awaited;
import coop.phyle.identity.Coops;
import coop.phyle.identity.Email;
import coop.phyle.shell.Tenancy;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whoever answers an invitation from a list finds the name the secretary wrote beside their address; nobody else is shown it. */
@Component
class AwaitedByInvitation implements Awaited {
  private static final Pattern ANSWER = Pattern.compile("/c/([a-z0-9-]+)/(?:membership-requests/new\\?invitation=|invitations/)([a-z0-9]+).*");
  private final Coops coops;
  private final Inviting inviting;
  private final Tenancy tenancy;

  AwaitedByInvitation(Coops coops, Inviting inviting, Tenancy tenancy) {
    this.coops = coops;
    this.inviting = inviting;
    this.tenancy = tenancy;
  }

  @Override
  public Optional<String> name(Email email, String next) {
    var way = ANSWER.matcher(next);
    return way.matches() ? coops.bySlug(way.group(1)).flatMap(coop -> tenancy.in(coop.id(), () -> inviting.coded(coop.id(), way.group(2)))).flatMap(one -> name(email, one)) : Optional.empty();
  }

  private static Optional<String> name(Email email, Invitation invitation) {
    return invitation.email().filter(email.value()::equalsIgnoreCase).flatMap(address -> invitation.name());
  }
}
