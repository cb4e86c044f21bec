package coop.phyle.identity;

import coop.phyle.shell.Site;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;

/**
 * How a request comes to act for somebody: pages by session, the API by token. Who may use which route is not decided here: the shell's
 * gate refuses what no {@code @May} opens.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  @Bean
  @Order(1)
  SecurityFilterChain apiSecurity(HttpSecurity http, Tokens tokens, Tries tries, ApiRefusals refusals) throws Exception {
    return http.securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable) // no cookie counts here, so no other site can borrow one
        .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .addFilterBefore(new Bearer(tokens, tries, refusals), AnonymousAuthenticationFilter.class)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pageSecurity(
      HttpSecurity http,
      PersonInSession contexts,
      CsrfTokenRepository formTokens,
      WebAuthnRelyingPartyOperations relyingParty,
      Passkeys passkeys,
      PasskeyFilters filters)
      throws Exception {
    return http.securityContext(context -> context.securityContextRepository(contexts))
        // The one click that ends letters comes from a mail program (RFC 8058): its token acts, no cookie does.
        .csrf(csrf -> csrf.csrfTokenRepository(formTokens).ignoringRequestMatchers("/unsubscription/*"))
        .requestCache(AbstractHttpConfigurer::disable) // SignInEntry carries the way back in the URL
        .exceptionHandling(refused -> refused.authenticationEntryPoint(new SignInEntry()))
        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
        .authorizeHttpRequests(
            requests -> requests.requestMatchers("/webauthn/register/**").authenticated().anyRequest().permitAll())
        .addFilterBefore(filters.signIn(), AnonymousAuthenticationFilter.class)
        .addFilterBefore(filters.guard(), filters.signIn().getClass())
        .addFilterBefore(new PublicKeyCredentialRequestOptionsFilter(relyingParty), AuthorizationFilter.class)
        .addFilterBefore(new PublicKeyCredentialCreationOptionsFilter(relyingParty), AuthorizationFilter.class)
        .addFilterAfter(new WebAuthnRegistrationFilter(passkeys, relyingParty), AuthorizationFilter.class)
        .build();
  }

  /** A cookie, so that a visitor who only reads needs no session; masked afresh in every form against BREACH. */
  @Bean
  CsrfTokenRepository formTokens(Site site) {
    var tokens = new CookieCsrfTokenRepository();
    var secure = "https".equals(site.url().getScheme());
    // With __Host- no subdomain can plant one.
    tokens.setCookieName(secure ? "__Host-form" : "form");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true).secure(secure));
    return tokens;
  }

  /** What every way of signing in does: a new session id (fixation) and a new form token. */
  @Bean
  SessionAuthenticationStrategy freshSession(CsrfTokenRepository formTokens) {
    return new CompositeSessionAuthenticationStrategy(
        List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(formTokens)));
  }

  /** Passkeys are bound to this server's public address; the person must unlock them, because they are the only factor. */
  @Bean
  WebAuthnRelyingPartyOperations relyingParty(PasskeyHolders holders, Passkeys passkeys, Site site) {
    var url = site.url();
    var origin = url.getScheme() + "://" + url.getAuthority();
    var self = PublicKeyCredentialRpEntity.builder().id(url.getHost()).name("Phyle").build();
    var operations = new Webauthn4JRelyingPartyOperations(holders, passkeys, self, Set.of(origin));
    operations.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    operations.setCustomizeCreationOptions(
        options ->
            options.authenticatorSelection(
                org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria.builder()
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .residentKey(org.springframework.security.web.webauthn.api.ResidentKeyRequirement.REQUIRED)
                    .build()));
    return operations;
  }
}
