// One pass over the pixels that show the photo: a layer, what the screen shows of the layers before, or both at once.
uniform sampler2D incoming;
uniform sampler2D axes;
#ifdef SCREEN
uniform sampler2D photo;
uniform float split;
#endif
out vec4 colour;

void main() {
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    vec2 across = texelFetch(axes, ivec2(pixel.x, 0), 0).zw;
    vec2 down = texelFetch(axes, ivec2(pixel.y, 1), 0).zw;
    vec4 place = vec4(across.x, down.x, across.y, down.y);
    vec3 p = texelFetch(incoming, pixel, 0).rgb;
#ifdef LAYER
    p = layer(p, place);
#endif
#ifdef SCREEN
    p = gl_FragCoord.x < split ? texelFetch(photo, pixel, 0).rgb : gamutMap(p);
    p = onScreen(p, place, texelFetch(photo, pixel, 0).a);
#endif
    colour = vec4(p, 1.0);
}
