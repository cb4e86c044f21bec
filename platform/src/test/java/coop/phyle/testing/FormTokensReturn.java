package coop.phyle.testing;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.web.context.WebApplicationContext;

/** {@code with(csrf())} puts a repository of its own into the one running filter and leaves it there; browsers of later tests need the real one. */
final class FormTokensReturn implements TestExecutionListener {
  @Override
  public void afterTestMethod(TestContext context) {
    if (context.getApplicationContext() instanceof WebApplicationContext program) {
      var anywhere = new MockHttpServletRequest(program.getServletContext(), "GET", "/");
      program.getBeanProvider(CsrfTokenRepository.class).ifAvailable(real -> WebTestUtils.setCsrfTokenRepository(anywhere, real));
    }
  }
}
