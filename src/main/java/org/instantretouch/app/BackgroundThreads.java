package org.instantretouch.app;

import java.util.concurrent.ThreadFactory;

/** Makes the threads that work beside the window's. */
final class BackgroundThreads {
    private BackgroundThreads() {}

    /**
     * Threads that end with the application and that let the window's go first wherever both want a processor, and with them all
     * the threads that they start. On Linux that holds where Java was started with {@code -XX:ThreadPriorityPolicy=1}, as
     * {@code ./retouch} does.
     */
    static ThreadFactory named(String name) {
        return Thread.ofPlatform()
                .daemon()
                .name(name)
                .priority(Thread.MIN_PRIORITY)
                .factory();
    }
}
