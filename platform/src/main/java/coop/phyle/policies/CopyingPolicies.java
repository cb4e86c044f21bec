package coop.phyle.policies;

import coop.phyle.identity.Coops;
import coop.phyle.kernel.rules.Audience;
import coop.phyle.membership.Members;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Tenancy;
import coop.phyle.statutes.Statutes;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Another co-op's policy as the beginning of a proposal: only for whoever may read it there. */
@Component
class CopyingPolicies {
  private static final Pattern FROM = Pattern.compile("([a-z0-9][a-z0-9-]{0,79})/([1-9][0-9]{0,8})");
  private final Policies policies;
  private final Members members;
  private final Statutes statutes;
  private final Coops coops;
  private final Tenancy tenancy;
  private final TransactionTemplate apart;

  CopyingPolicies(Policies policies, Members members, Statutes statutes, Coops coops, Tenancy tenancy, PlatformTransactionManager transactions) {
    this.policies = policies;
    this.members = members;
    this.statutes = statutes;
    this.coops = coops;
    this.tenancy = tenancy;
    this.apart = new TransactionTemplate(transactions);
    // A transaction sees one co-op; the other needs one of its own.
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.apart.setReadOnly(true);
  }

  /** @param from the other co-op's slug and the policy's number: {@code horta/3} */
  Optional<Policy> find(String from, PersonId reader) {
    var named = FROM.matcher(from);
    if (!named.matches()) {
      return Optional.empty();
    }
    return coops.bySlug(named.group(1)).flatMap(coop -> read(coop.id(), new PolicyNumber(Integer.parseInt(named.group(2))), reader));
  }

  private Optional<Policy> read(CoopId coop, PolicyNumber number, PersonId reader) {
    return tenancy.in(
        coop,
        () -> apart.execute(
            status -> {
              var open = statutes.inForce(coop).rules().books() == Audience.EVERYONE || !members.of(coop, reader).isEmpty();
              return open ? policies.standing(coop, number) : Optional.<Policy>empty();
            }));
  }
}
