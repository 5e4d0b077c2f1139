package pimkg.edge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.BufferUtil;

/**
 * A connection that can tell, while a request is worked on, whether the client has closed it: Jetty finds out only when it reads
 * the next request. A byte that was read ahead to find out is given to whoever reads next.
 */
public final class Line extends SocketChannelEndPoint {

    private final Executor threads;
    private final ByteBuffer ahead = ByteBuffer.allocate(1).limit(0);
    private boolean closed;

    private Line(SocketChannel channel, ManagedSelector selector, SelectionKey key, ServerConnector connector) {
        super(channel, selector, key, connector.getScheduler());
        this.threads = connector.getExecutor();
    }

    /** Listens as Jetty does, on such lines. */
    public static ServerConnector listening(Server server, ConnectionFactory... protocols) {
        return new ServerConnector(server, protocols) {
            @Override
            protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
                Line line = new Line(channel, selector, key, this);
                line.setIdleTimeout(getIdleTimeout());
                return line;
            }
        };
    }

    /** Whether whoever sent a request has closed the line; to be asked while it is worked on. */
    public static boolean isClosed(Request request) {
        return request.getConnectionMetaData().getConnection().getEndPoint() instanceof Line line && line.isClosedByClient();
    }

    private synchronized boolean isClosedByClient() {
        if (!closed && !ahead.hasRemaining()) {
            try {
                ahead.clear();
                closed = !getChannel().isOpen() || getChannel().read(ahead) < 0;
            } catch (IOException broken) {
                closed = true;
            } finally {
                ahead.flip();
            }
        }
        return closed;
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        synchronized (this) {
            if (ahead.hasRemaining() && BufferUtil.space(buffer) > 0) {
                BufferUtil.append(buffer, ahead.get());
                return 1;
            }
        }
        return super.fill(buffer);
    }

    /** What was read ahead is there to be read, though the network has no more. */
    @Override
    protected void needsFillInterest() {
        boolean there;
        synchronized (this) {
            there = ahead.hasRemaining();
        }
        if (there) {
            threads.execute(getFillInterest()::fillable);
        } else {
            super.needsFillInterest();
        }
    }
}
