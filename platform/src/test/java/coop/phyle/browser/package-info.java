/** Walks through the pages as people do, in Chromium: by mouse, by keyboard, without JavaScript, and through axe's eyes. */
@org.jspecify.annotations.NullMarked
package coop.phyle.browser;
