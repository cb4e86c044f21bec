package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import coop.phyle.identity.Tokens;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Statements;
import coop.phyle.testing.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** How often a ballot waits for the database, counted; a busy server is made of these waits. */
@PhyleTest
class RoundTripsTest {
  @Autowired ApplicationContext context;
  @Autowired MockMvc server;
  @Autowired Tokens tokens;

  /** Token, co-op; begin with tenancy, standing, commit; begin with tenancy, hold, put, commit. The day's first use of a token notes the day. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aBallotOverTheApiWaitsNineTimes(boolean secret) throws Exception {
    var assembly = Assembly.found(context, Assembly.rules(), 6, 2, 2);
    var statement = assembly.statement("Paint the barn");
    var number = assembly.opened(secret ? statement.secretly() : statement);
    var token = tokens.make(assembly.people.getFirst(), "script");
    var member = assembly.member(0);
    var address = "/api/v1/c/" + assembly.coop.slug() + "/decisions/" + number + "/ballots";
    var ballot = "{\"member\":\"" + member + "\",\"choice\":\"for\"}";
    var first = cast(address, token, ballot, 201);
    assertThat(first.waited()).isEqualTo(10);
    if (!secret) {
      assertThat(cast(address, token, ballot, 201).waited()).isEqualTo(9);
    }
  }

  private Statements.Asked cast(String address, String token, String ballot, int status) throws Exception {
    var request = post(address).header("Authorization", "Bearer " + token).contentType(MediaType.APPLICATION_JSON).content(ballot);
    return Statements.during(() -> assertThat(new Visitor(server).send(request).getStatus()).isEqualTo(status));
  }
}
