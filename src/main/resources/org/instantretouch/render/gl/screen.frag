// What the screen shows: the gamut map (see GamutMap), 8 bits, before and after, clipping marks and the mask's overlay.
uniform sampler2D photo;
uniform sampler2D axes;
uniform sampler2D edited;
uniform ivec4 bounds;
uniform float ground;
uniform float split;
uniform bool clippingMarks;
out vec4 colour;

vec3 gamutMap(vec3 p) {
    float most = max(p.r, max(p.g, p.b));
    float least = min(p.r, min(p.g, p.b));
    if (most <= 1.0 && least >= 0.0) {
        return p;
    }
    float y = dot(vec3(LUMA_RED, LUMA_GREEN, LUMA_BLUE), p);
    float weight = smoothstep(SMALL_EXCESS, LARGE_EXCESS, max(most - 1.0, -least)) * (1.0 - smoothstep(NEAR_WHITE, 1.0, y));
    vec3 clipped = clamp(p, 0.0, 1.0);
    if (weight > 0.0) {
        float grey = clamp(y, 0.0, 1.0);
        float fit = 1.0;
        if (most > 1.0) {
            fit = min(fit, (1.0 - grey) / (most - grey));
        }
        if (least < 0.0) {
            fit = min(fit, grey / (grey - least));
        }
        clipped += weight * (grey + fit * (p - grey) - clipped);
    }
    return clamp(clipped, 0.0, 1.0);
}

void main() {
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    if (any(lessThan(pixel, bounds.xy)) || any(greaterThanEqual(pixel, bounds.zw))) {
        colour = vec4(vec3(ground), 1.0);
        return;
    }
    vec3 shown = gl_FragCoord.x < split ? texelFetch(photo, pixel, 0).rgb : gamutMap(texelFetch(edited, pixel, 0).rgb);
    // Rounded here: what drivers do with the fraction differs.
    vec3 code = floor(shown * 255.0 + 0.5);
    if (clippingMarks && max(code.r, max(code.g, code.b)) == 255.0) {
        code = vec3(255.0, 0.0, 0.0);
    } else if (clippingMarks && max(code.r, max(code.g, code.b)) == 0.0) {
        code = vec3(0.0, 0.0, 255.0);
    }
#ifdef MASKED
    vec2 place = vec2(texelFetch(axes, ivec2(pixel.x, 0), 0).z, texelFetch(axes, ivec2(pixel.y, 1), 0).z);
    code = floor(code + OVERLAY * maskAt(place) * (vec3(255.0, 0.0, 0.0) - code) + 0.5);
#endif
    colour = vec4(code / 255.0, 1.0);
}
