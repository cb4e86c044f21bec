package coop.phyle.testing;

import coop.phyle.Phyle;
import coop.phyle.notices.TestPost;
import coop.phyle.server.TestServer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole program on a real PostgreSQL: one context for all such classes, listening on a free port ({@code @LocalServerPort}) and reachable by
 * {@code MockMvc}.
 *
 * <p>Found a co-op of your own in each test, then tests do not see each other. {@code MovableClock} returns to real time after each test; jobs run by
 * {@link DueJobs}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
    classes = {Phyle.class, TestServer.class, TestPost.class, ApiWatch.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"phyle.jobs=false", "phyle.first-run=false", "spring.datasource.hikari.maximum-pool-size=30"})
@AutoConfigureMockMvc
@TestExecutionListeners(listeners = {ClockReturns.class, FormTokensReturn.class}, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface PhyleTest {}
