package org.instantretouch.bench.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoFormat;
import org.instantretouch.photo.PhotoMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {
    /** The hashes are of {@code image.thumbnail((side, side), Image.LANCZOS)} by Pillow 9.4.0, of {@code image.tobytes()}. */
    @ParameterizedTest
    @CsvSource({
        "97, 61, 40, 40, 25, c45bf276902ee55ccf428c7780aee0d5f2421ee2b4a05d427bd531dc82516a18",
        "61, 97, 40, 25, 40, e8b45c46075c9f28f58f5136e03546e527e2a219f3e3565effd6f32203a7fb05",
        "300, 200, 40, 40, 27, 883f84a30e3557b37ca8687df71068e7e2be093c8b0f65d105eb5744c1b4105f",
        "201, 300, 33, 22, 33, 970c7a969b88ace38fd2883d5d1a341c9677abfa2e79635945e7789087a3b7ff",
        "41, 7, 40, 40, 7, 8d8796d33a8358b425e2b4542e0994fed082804fd52b8d6464d046d4485f1c25",
        "900, 3, 40, 40, 1, befb6be2f6ce56e2a8db3abc2207858ef8944cdb81c688726e7182b77bce74ef"
    })
    void aThumbnailIsPillowsToTheBit(int width, int height, int side, int newWidth, int newHeight, String hash)
            throws Exception {
        Picture small = MadePictures.photo(width, height).atMost(side);
        assertEquals(newWidth, small.width());
        assertEquals(newHeight, small.height());
        assertEquals(hash, hash(small));
    }

    /** {@code image.resize((47, 9), Image.LANCZOS)} by Pillow 9.4.0. */
    @Test
    void aStretchedPictureIsPillowsToTheBit() throws Exception {
        assertEquals(
                "10cbc9236366ebde77fdcef5ee692a972debc09687e0fd6db89c3fc353f04e9f",
                hash(MadePictures.photo(30, 20).stretched(47, 9)));
    }

    @Test
    void aPictureThatIsSmallEnoughStaysAsItIs() {
        Picture picture = MadePictures.photo(40, 30);
        assertSame(picture, picture.atMost(40));
    }

    @Test
    void theCodesOfAnEightBitPhotoAreKept() {
        Picture picture = MadePictures.photo(64, 64);
        Photo photo = new Photo(PhotoFormat.PNG, picture.samples(), ColorProfile.SRGB, PhotoMetadata.NONE, List.of());
        assertArrayEquals(picture.rgb(), Picture.of(photo).rgb());
    }

    @Test
    void anArrayOfAnotherLengthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Picture(2, 2, new byte[11]));
    }

    private static String hash(Picture picture) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture.rgb()));
    }
}
