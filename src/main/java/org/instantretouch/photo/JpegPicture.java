package org.instantretouch.photo;

import java.util.List;

/** The picture of a grey or RGB JPEG, by libjpeg-turbo where that is there and the picture can be held, else by the JDK. */
final class JpegPicture implements Picture {
    private final Jpeg jpeg;

    private JpegPicture(Jpeg jpeg) {
        this.jpeg = jpeg;
    }

    static Picture of(Jpeg jpeg) {
        return TurboJpeg.decodes(jpeg) ? new TurboPicture(jpeg) : new JpegPicture(jpeg);
    }

    @Override
    public Layout layout() {
        return jpeg.layout();
    }

    @Override
    public long memory() {
        return jpeg.coefficients();
    }

    @Override
    public RowStream rows(int rows) {
        return new JdkJpegRows(jpeg, rows);
    }

    @Override
    public List<String> notes() {
        return jpeg.notes();
    }
}
