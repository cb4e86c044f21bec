package coop.phyle.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an operation of the API answers when it does what it was asked, where the declared return does not say it: a refusal has another body. Without
 * it the status is 200 and the body what is declared. Tests hold every answer they get against it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Gives {
  /** The body; {@code Map} for an object whose fields are told elsewhere, {@code Void} for none. */
  Class<?> value() default Void.class;

  int[] status() default 200;
}
