package coop.phyle.membership;

import coop.phyle.deciding.Assembly;
import coop.phyle.shell.Tenancy;
import coop.phyle.testing.Statements;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/** Inviting 5,000 people from a pasted list, letters written and not yet sent, as the page does it. */
public final class InvitingBench {
  private static final int PEOPLE = 5_000;

  private InvitingBench() {}

  public static void run(ApplicationContext context, BiConsumer<String, String> table) throws Exception {
    var assembly = Assembly.found(context, Assembly.rules(), 2, 2, 2);
    invite(context, assembly, "warm", 10);
    var began = System.nanoTime();
    invite(context, assembly, "people", PEOPLE);
    var millis = (System.nanoTime() - began) / 1_000_000;
    var asked = Statements.during(() -> invite(context, assembly, "counted", 1_000));
    table.accept("inviting 5,000 people from a list, letters written", millis + " ms");
    table.accept("inviting 1,000 people, SQL statements", String.valueOf(asked.executed()));
  }

  private static InvitingMany.Result invite(ApplicationContext context, Assembly assembly, String who, int people) {
    var coop = assembly.coop;
    var list = IntStream.range(0, people).mapToObj(i -> "Person " + i + " <" + who + i + "@" + coop.slug() + ".example>").collect(Collectors.joining("\n"));
    var terms = new InvitingMany.Terms("", 30, Locale.ENGLISH);
    var inviting = context.getBean(InvitingMany.class);
    var result = context.getBean(Tenancy.class).in(coop.id(), () -> inviting.invite(coop, assembly.people.getFirst(), InvitationLines.read(list), terms));
    if (!(result instanceof InvitingMany.Result.Invited)) {
      throw new IllegalStateException(result.toString());
    }
    return result;
  }
}
