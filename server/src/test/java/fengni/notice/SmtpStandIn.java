package fengni.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A mail server that keeps what it takes, and plays one fault at a time. */
final class SmtpStandIn implements AutoCloseable {
    final List<String> mails = Collections.synchronizedList(new ArrayList<>());
    private final ServerSocket socket;
    private volatile Fault fault = Fault.NONE;

    enum Fault {
        NONE,
        /** Hangs up before a word. */
        REFUSING,
        /** Says nothing at all. */
        SLOW,
        /** 451 after the mail. */
        BUSY,
        /** 550 for the address. */
        NO_SUCH_ADDRESS,
        /** 554 after the mail. */
        REJECTING,
        /** Hangs up in the middle of the mail. */
        CUTTING,
        /** Takes the mail and hangs up. */
        RUDE
    }

    SmtpStandIn() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::serve);
    }

    MailAccount account() {
        return new MailAccount(
                "127.0.0.1", socket.getLocalPort(), "", "", MailAccount.Security.NONE, "fengni@example.cn");
    }

    void play(Fault next) {
        fault = next;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var guest = socket.accept();
                Thread.ofVirtual().start(() -> talk(guest));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void talk(Socket guest) {
        try (guest) {
            switch (fault) {
                case REFUSING -> {}
                case SLOW -> guest.getInputStream().read();
                default -> converse(guest);
            }
        } catch (SocketException _) {
            // the other side hung up
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void converse(Socket guest) throws IOException {
        var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
        say(guest, "220 stand-in");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
            if (verb.equals("QUIT")) {
                say(guest, "221 bye");
                return;
            }
            if (verb.equals("DATA")) {
                say(guest, "354 go on");
                if (!take(guest, in)) {
                    return;
                }
            } else {
                say(guest, verb.equals("RCPT") && fault == Fault.NO_SUCH_ADDRESS ? "550 nobody" : "250 yes");
            }
        }
    }

    /** Returns whether the talk goes on. */
    private boolean take(Socket guest, BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append("\r\n");
            if (fault == Fault.CUTTING) {
                return false;
            }
        }
        if (fault == Fault.BUSY || fault == Fault.REJECTING) {
            say(guest, fault == Fault.BUSY ? "451 later" : "554 never");
            return true;
        }
        mails.add(mail.toString());
        say(guest, "250 taken");
        return fault != Fault.RUDE;
    }

    private static void say(Socket guest, String line) throws IOException {
        guest.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
