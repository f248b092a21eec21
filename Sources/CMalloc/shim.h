// What the C library lets its users settle about memory; Glibc's own module leaves it out.
#include <malloc.h>
