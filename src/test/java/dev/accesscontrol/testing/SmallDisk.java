package dev.accesscontrol.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system of H2 that can be full: files keep what they have, and do not grow. */
public final class SmallDisk extends FilePathWrapper {

    private static volatile boolean full;

    /** The address of a database on it. */
    public static String database(Path file) {
        FilePath.register(new SmallDisk());
        return "jdbc:h2:small:"
                + file
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    public static void fill() {
        full = true;
    }

    public static void makeRoom() {
        full = false;
    }

    @Override
    public String getScheme() {
        return "small";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new File(super.open(mode));
    }

    private static final class File extends FileBase {

        private final FileChannel disk;

        private File(FileChannel disk) {
            this.disk = disk;
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            roomUpTo(position + bytes.remaining());
            return disk.write(bytes, position);
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            roomUpTo(position() + bytes.remaining());
            return disk.write(bytes);
        }

        private void roomUpTo(long end) throws IOException {
            if (full && end > disk.size()) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return disk.read(bytes, position);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return disk.read(bytes);
        }

        @Override
        public long position() throws IOException {
            return disk.position();
        }

        @Override
        public FileChannel position(long place) throws IOException {
            disk.position(place);
            return this;
        }

        @Override
        public long size() throws IOException {
            return disk.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            disk.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            disk.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return disk.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            disk.close();
        }
    }
}
