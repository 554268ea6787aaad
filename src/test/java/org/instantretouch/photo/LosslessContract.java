package org.instantretouch.photo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.Random;
import org.instantretouch.color.ColorProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What formats must do that keep samples as they are. */
abstract class LosslessContract extends CodecContract {
    @Override
    int tolerance() {
        return 0;
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "3, false", "4, true"})
    void eightBitSamplesOfAnyChannelsComeBackBitForBit(int channels, boolean alpha) throws IOException {
        Samples8 samples = TestPhotos.eight(37, 29, channels, alpha);
        new Random(1).nextBytes(samples.values());
        Samples8 back = (Samples8)
                roundTrip(samples, ColorProfile.SRGB, PhotoMetadata.NONE).samples();
        assertEquals(alpha, back.alpha());
        assertEquals(channels, back.channels());
        assertArrayEquals(samples.values(), back.values());
    }

    @ParameterizedTest
    @CsvSource({"1, false, L", "2, true, L", "3, false, L", "3, false, B", "4, true, B"})
    void sixteenBitSamplesComeBackBitForBit(int channels, boolean alpha, String order) throws IOException {
        Samples16 samples = TestPhotos.sixteen(37, 29, channels, alpha);
        Random random = new Random(2);
        for (int i = 0; i < samples.values().length; i += 3) {
            samples.values()[i] = (short) random.nextInt();
        }
        byte[] exif = TestPhotos.exif(order.equals("B") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, 1);
        Samples16 back = (Samples16)
                roundTrip(samples, ColorProfile.PROPHOTO, new PhotoMetadata(Optional.of(exif), Optional.empty()))
                        .samples();
        assertEquals(alpha, back.alpha());
        assertArrayEquals(samples.values(), back.values());
    }

    @Test
    void workingSpaceOfAnSrgbPhotoIsItsCodesAsFractions() throws IOException {
        Samples16 samples = TestPhotos.sixteen(8, 8, 3, false);
        Photo photo = roundTrip(samples, ColorProfile.SRGB, PhotoMetadata.NONE);
        float[] rgb = new float[3 * 64];
        photo.read(new Region(0, 0, 8, 8), 1, rgb);
        for (int i = 0; i < rgb.length; i++) {
            assertEquals((samples.values()[i] & 0xffff) / 65535f, rgb[i]);
        }
    }
}
