package coop.phyle.overview;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.rules.Admission;
import coop.phyle.membership.TestCoops;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Statements;
import coop.phyle.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the front page asks of the database: the same for three members as for forty, and nothing is written. */
@PhyleTest
class OverviewStatementsTest {
  @Autowired MockMvc server;
  @Autowired TestCoops coops;

  @Test
  void theFrontPageAsksTheSameHoweverManyMembersThereAre() throws Exception {
    var small = coops.found(Admission.By.OPEN);
    var large = coops.lively();
    opened(small.url(""));
    opened(large.url(""));
    var few = opened(small.url(""));
    assertThat(opened(large.url("")).executed()).isEqualTo(few.executed()).isBetween(5, 16);
  }

  private Statements.Asked opened(String path) throws Exception {
    return Statements.during(() -> assertThat(new Visitor(server).open(path).getStatus()).isEqualTo(200));
  }
}
