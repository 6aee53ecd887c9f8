package fengni.gateway;

import java.io.InputStream;

/** The reply of an upstream, read by one thread. Closing an unread rest drops the connection. */
interface UpstreamReply extends AutoCloseable {
    int status();

    /** Returns the media type in lower case without parameters, or empty text. */
    String mediaType();

    InputStream body();

    @Override
    void close();
}
