package dev.accesscontrol.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the act of a handler that changes something, as the Admin Operation Logs show it: the
 * message {@code operation.CODE}. Stands on each handler of the console that is not a GET.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AdminOperation {

    /** The code, for example {@code user.add}. */
    String value();
}
